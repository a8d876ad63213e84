//! Every way to write a new hash.

use rehash::Registry;
use rehash::schemes::dotnet::IdentityV3Target;
use rehash::schemes::identity::FirebaseTarget;
use rehash::schemes::java::SPRING_ARGON2_V5_8;
use rehash::schemes::php::WordpressTarget;
use rehash::schemes::python::{ZOPE_BCRYPT, werkzeug};
use rehash::schemes::{crypt, django, ldap, passlib, phc};

use super::writer::{Order, Writer};
use crate::costs::{bcrypt, log2};

/// All of them, those of one format beside one another, the one that is written unasked first.
pub(crate) static WRITERS: &[Writer] = &[
    Writer {
        id: "argon2-phc",
        variant: None,
        text: "$argon2id$v=19$m=19456,t=2,p=1$",
        costs: &[("m", 19_456), ("t", 2), ("p", 1)],
        note: "OWASP's first choice; KiB of memory, passes, lanes",
        readers: "argon2-cffi, passlib, libpass, PHP, npm's argon2, libsodium, better-auth by a verifier of two lines",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            Ok(Registry::builder(phc::Argon2id::new(m, t, p)))
        },
    },
    Writer {
        id: "argon2-phc",
        variant: Some("php"),
        text: "$argon2id$v=19$m=65536,t=4,p=1$",
        costs: &[("m", 65_536), ("t", 4), ("p", 1)],
        note: "PHP's and Laravel's own cost, which they do not rehash",
        readers: "PHP, Laravel, Symfony, and those of the other",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            Ok(Registry::builder(phc::Argon2id::new(m, t, p)))
        },
    },
    Writer {
        id: "scrypt-phc",
        variant: None,
        text: "$scrypt$ln=17,r=8,p=1$",
        costs: &[("ln", 17), ("r", 8), ("p", 1)],
        note: "OWASP's first choice; base-2 logarithm of N, block size, repetitions",
        readers: "passlib, libpass",
        takes_key: false,
        start: |order| {
            let [ln, r, p] = order.numbers();
            Ok(Registry::builder(phc::ScryptTarget::new(log2(ln)?, r, p)))
        },
    },
    Writer {
        id: "bcrypt",
        variant: Some("b"),
        text: "$2b$12$",
        costs: &[("cost", 12)],
        note: "OWASP asks for 10 or more; refuses passwords of more than 72 bytes",
        readers: "bcrypt of Python and npm, passlib, libpass, libxcrypt, WordPress's phpass, Dovecot and OpenLDAP behind {CRYPT}",
        takes_key: false,
        start: |order| Ok(Registry::builder(bcrypt_of(order.numbers())?)),
    },
    Writer {
        id: "bcrypt",
        variant: Some("y"),
        text: "$2y$12$",
        costs: &[("cost", 12)],
        note: "the letter and cost of PHP 8.4 and Laravel 11",
        readers: "PHP, Laravel, Symfony, Drupal, and those of the other letter but npm's bcrypt",
        takes_key: false,
        start: |order| Ok(Registry::builder(bcrypt_of(order.numbers())?.for_php())),
    },
    Writer {
        id: "bcrypt",
        variant: Some("a"),
        text: "$2a$12$",
        costs: &[("cost", 12)],
        note: "the letter of jBCrypt",
        readers: "Java: jBCrypt, Spring Security; and those of b",
        takes_key: false,
        start: |order| Ok(Registry::builder(bcrypt_of(order.numbers())?.for_java())),
    },
    Writer {
        id: "django-pbkdf2-sha256",
        variant: None,
        text: "pbkdf2_sha256$1000000$",
        costs: &[("rounds", 1_000_000)],
        note: "Django 5.2's own count",
        readers: "Django, passlib, libpass",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(django::Pbkdf2Target::new(u64::from(rounds))))
        },
    },
    Writer {
        id: "django-argon2",
        variant: None,
        text: "argon2$argon2id$v=19$m=102400,t=2,p=8$",
        costs: &[("m", 102_400), ("t", 2), ("p", 8)],
        note: "Django's own cost",
        readers: "Django, passlib, libpass",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            Ok(Registry::builder(django::Argon2Target::new(m, t, p)))
        },
    },
    Writer {
        id: "django-scrypt",
        variant: None,
        text: "scrypt$16384$",
        costs: &[("ln", 14), ("r", 8), ("p", 5)],
        note: "Django's own cost, and the most memory that it fills unless told",
        readers: "Django",
        takes_key: false,
        start: |order| {
            let [ln, r, p] = order.numbers();
            Ok(Registry::builder(django::ScryptTarget::new(log2(ln)?, r, p)))
        },
    },
    Writer {
        id: "django-bcrypt-sha256",
        variant: None,
        text: "bcrypt_sha256$$2b$12$",
        costs: &[("cost", 12)],
        note: "Django's own cost",
        readers: "Django, passlib, libpass",
        takes_key: false,
        start: |order| {
            let [cost] = order.numbers();
            Ok(Registry::builder(django::BcryptSha256Target::new(bcrypt(cost)?)))
        },
    },
    Writer {
        id: "werkzeug-scrypt",
        variant: None,
        text: "scrypt:32768:8:3$",
        costs: &[("ln", 15), ("r", 8), ("p", 3)],
        note: "OWASP's at the memory of Werkzeug's own, which with p=1 is weak",
        readers: "Werkzeug, Flask",
        takes_key: false,
        start: |order| {
            let [ln, r, p] = order.numbers();
            Ok(Registry::builder(werkzeug::ScryptTarget::new(log2(ln)?, r, p)))
        },
    },
    Writer {
        id: "werkzeug-pbkdf2",
        variant: None,
        text: "pbkdf2:sha256:1000000$",
        costs: &[("rounds", 1_000_000)],
        note: "Werkzeug 3.1's own count",
        readers: "Werkzeug, Flask",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(werkzeug::Pbkdf2Target::new(u64::from(rounds))))
        },
    },
    Writer {
        id: "pbkdf2-passlib",
        variant: Some("sha256"),
        text: "$pbkdf2-sha256$600000$",
        costs: &[("rounds", 600_000)],
        note: "OWASP's count",
        readers: "passlib, libpass",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(passlib::Pbkdf2Target::sha256(u64::from(rounds))))
        },
    },
    Writer {
        id: "pbkdf2-passlib",
        variant: Some("sha512"),
        text: "$pbkdf2-sha512$210000$",
        costs: &[("rounds", 210_000)],
        note: "OWASP's count",
        readers: "passlib, libpass",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(passlib::Pbkdf2Target::sha512(u64::from(rounds))))
        },
    },
    Writer {
        id: "bcrypt-sha256-passlib",
        variant: None,
        text: "$bcrypt-sha256$v=2,t=2b,r=12$",
        costs: &[("cost", 12)],
        note: "passlib's own cost; reads the whole password",
        readers: "passlib, libpass",
        takes_key: false,
        start: |order| {
            let [cost] = order.numbers();
            Ok(Registry::builder(passlib::BcryptSha256Target::new(bcrypt(cost)?)))
        },
    },
    Writer {
        id: "ldap-argon2",
        variant: None,
        text: "{ARGON2}$argon2id$v=19$m=19456,t=2,p=1$",
        costs: &[("m", 19_456), ("t", 2), ("p", 1)],
        note: "OWASP's first choice",
        readers: "OpenLDAP's module argon2",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            Ok(Registry::builder(ldap::ARGON2.around(phc::Argon2id::new(m, t, p))))
        },
    },
    Writer {
        id: "ldap-argon2",
        variant: Some("spring"),
        text: "{argon2}$argon2id$v=19$m=19456,t=2,p=1$",
        costs: &[("m", 19_456), ("t", 2), ("p", 1)],
        note: "OWASP's first choice; Spring's own, m=16384, is weak",
        readers: "Spring Security 5.3 and later",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            let target = ldap::ARGON2.around(phc::Argon2id::new(m, t, p));
            Ok(Registry::builder(target.spelled("{argon2}")))
        },
    },
    Writer {
        id: "spring-argon2-v5-8",
        variant: None,
        text: "{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=19456,t=2,p=1$",
        costs: &[("m", 19_456), ("t", 2), ("p", 1)],
        note: "OWASP's first choice; Spring's own, m=16384, is weak",
        readers: "Spring Security 5.8 and later",
        takes_key: false,
        start: |order| {
            let [m, t, p] = order.numbers();
            Ok(Registry::builder(SPRING_ARGON2_V5_8.around(phc::Argon2id::new(m, t, p))))
        },
    },
    Writer {
        id: "zope-bcrypt",
        variant: Some("spring"),
        text: "{bcrypt}$2a$12$",
        costs: &[("cost", 12)],
        note: "the letter of Spring's encoder; refuses passwords of more than 72 bytes",
        readers: "Spring Security 5 and later",
        takes_key: false,
        start: |order| {
            let target = ZOPE_BCRYPT.around(bcrypt_of(order.numbers())?.for_java());
            Ok(Registry::builder(target.spelled("{bcrypt}")))
        },
    },
    Writer {
        id: "aspnet-identity-v3",
        variant: Some("sha512"),
        text: "AQAAAAIAAzRQAAAAE",
        costs: &[("rounds", 210_000)],
        note: "OWASP's count; Microsoft's own, 100000, is weak",
        readers: "ASP.NET Core Identity",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(IdentityV3Target::sha512(rounds)))
        },
    },
    Writer {
        id: "aspnet-identity-v3",
        variant: Some("sha256"),
        text: "AQAAAAEACSfAAAAAE",
        costs: &[("rounds", 600_000)],
        note: "OWASP's count; Microsoft's own before .NET 7, 10000, is weak",
        readers: "ASP.NET Core Identity, npm's aspnetcore-identity-password-hasher and asp-identity-pw",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(IdentityV3Target::sha256(rounds)))
        },
    },
    Writer {
        id: "wordpress-bcrypt",
        variant: None,
        text: "$wp$2y$12$",
        costs: &[("cost", 12)],
        note: "the cost of PHP 8.4; refuses passwords with blanks around, which WordPress trims",
        readers: "WordPress 6.8 and later",
        takes_key: false,
        start: |order| {
            let [cost] = order.numbers();
            Ok(Registry::builder(WordpressTarget::new(bcrypt(cost)?)))
        },
    },
    Writer {
        id: "pbkdf2-ldap",
        variant: Some("sha512"),
        text: "{PBKDF2-SHA512}210000$",
        costs: &[("rounds", 210_000)],
        note: "OWASP's count; the module's own, 10000, is weak",
        readers: "OpenLDAP's module pw-pbkdf2, passlib, libpass",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(ldap::Pbkdf2Target::sha512(u64::from(rounds))))
        },
    },
    Writer {
        id: "pbkdf2-ldap",
        variant: Some("sha256"),
        text: "{PBKDF2-SHA256}600000$",
        costs: &[("rounds", 600_000)],
        note: "OWASP's count; the module's own, 10000, is weak",
        readers: "OpenLDAP's module pw-pbkdf2, passlib, libpass",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(ldap::Pbkdf2Target::sha256(u64::from(rounds))))
        },
    },
    Writer {
        id: "yescrypt",
        variant: None,
        text: "$y$j9T$",
        costs: &[("ln", 12)],
        note: "what libxcrypt writes: 16 MiB",
        readers: "libxcrypt, so shadow files, PAM, Dovecot and OpenLDAP behind {CRYPT}",
        takes_key: false,
        start: |order| {
            let [ln] = order.numbers();
            Ok(Registry::builder(crypt::YescryptTarget::new(log2(ln)?)))
        },
    },
    Writer {
        id: "scrypt-crypt",
        variant: None,
        text: "$7$F6..../....",
        costs: &[("ln", 17)],
        note: "OWASP's first choice",
        readers: "libxcrypt, libsodium",
        takes_key: false,
        start: |order| {
            let [ln] = order.numbers();
            Ok(Registry::builder(crypt::Scrypt7Target::new(log2(ln)?)))
        },
    },
    Writer {
        id: "sha512crypt",
        variant: None,
        text: "$6$rounds=656000$",
        costs: &[("rounds", 656_000)],
        note: "passlib's own count",
        readers: "every crypt(3) of Linux, PHP, passlib, libpass, WordPress's phpass, Dovecot and OpenLDAP behind {CRYPT}",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(crypt::Sha512CryptTarget::new(rounds)))
        },
    },
    Writer {
        id: "sha256crypt",
        variant: None,
        text: "$5$rounds=535000$",
        costs: &[("rounds", 535_000)],
        note: "passlib's own count",
        readers: "every crypt(3) of Linux, PHP, passlib, libpass, WordPress's phpass, Dovecot and OpenLDAP behind {CRYPT}",
        takes_key: false,
        start: |order| {
            let [rounds] = order.numbers();
            Ok(Registry::builder(crypt::Sha256CryptTarget::new(rounds)))
        },
    },
    Writer {
        id: "firebase-scrypt",
        variant: Some("supabase"),
        text: "$fbscrypt$v=1,n=17,r=8,p=1,ss=Bw==,sk=",
        costs: &[("n", 17), ("r", 8), ("p", 1)],
        note: "OWASP's first choice; Firebase's own, n=14, is weak; the key of --pepper-file stands in it",
        readers: "Supabase, npm's firebase-scrypt with the memory for it",
        takes_key: true,
        start: |order| Ok(Registry::builder(firebase(order)?)),
    },
    Writer {
        id: "firebase-scrypt",
        variant: Some("keyless"),
        text: "$fbscrypt$v=1,n=17,r=8,p=1,ss=Bw==$",
        costs: &[("n", 17), ("r", 8), ("p", 1)],
        note: "the same, and the signer key stays outside the database",
        readers: "those of the other that are given the key",
        takes_key: true,
        start: |order| Ok(Registry::builder(firebase(order)?.keyless())),
    },
];

/// Firebase shows this separator for every project.
fn firebase(order: &Order) -> anyhow::Result<FirebaseTarget> {
    let [memory_cost, rounds, repetitions] = order.numbers();
    let cost = FirebaseTarget::costing(log2(memory_cost)?, rounds, repetitions);
    Ok(cost.under(order.key()).separator(&[7]))
}

fn bcrypt_of([cost]: [u32; 1]) -> anyhow::Result<crypt::BcryptTarget> {
    Ok(crypt::BcryptTarget::new(bcrypt(cost)?))
}
