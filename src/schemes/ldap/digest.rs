//! Digests behind a tag in braces, as LDAP directories hold them: RFC 2307, RFC 3112.
//!
//! ```text
//! {SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr
//! │     └ base64 of the digest and of all the salt, or without a salt of the digest alone
//! └ the tag, of either case
//! ```
//!
//! The salt is hashed behind the password and has any length: 4 bytes of old OpenLDAP, 8 of newer,
//! 32 of npm's ssha, up to 51 of Roundup. Padding is there or is not: Perl's `md5_base64` and
//! `sha1_base64` write none, some exports drop it, and 389 Directory Server's decoder asks for none.
//! What has one `=` of two is broken. IBM Verify calls `{SSHA}` `{SSHA1}`, a tag that AIX has too. Roundup,
//! supervisor and passlib also write hexadecimal digits behind `{MD5}` and `{SHA}`, Zope behind `{SHA256}`,
//! and flufl.password url-safe base64: what only they read is theirs; Joomla writes a salt behind
//! hexadecimal digits. Sources: OpenLDAP, `libraries/liblutil/passwd.c` and
//! `contrib/slapd-modules/passwd/sha2`; passlib 1.7.4, `handlers/ldap_digests.py`; 389 Directory Server,
//! `ldap/servers/plugins/pwdstorage/sha_pwd.c`; IBM Verify, "Password migration".

use crate::scheme::{Info, Strength};
use crate::schemes::java::{SPRING_MD5, SPRING_MD5_BASE64};
use crate::schemes::php::JOOMLA_SHA256;
use crate::schemes::python::{FLUFL_SHA, FLUFL_SSHA};
use crate::schemes::{Beside, Formula};

/// `{MD5}`: MD5 without a salt.
pub static LDAP_MD5: Beside<Formula> = Beside::new(
    Formula::line_beside(
        digest("ldap-md5", "LDAP {MD5}", &["{MD5}"])
            .seen_in(&["OpenLDAP", "passlib", "Horde"])
            .grammar(r"^(?i:\{MD5\})[A-Za-z0-9+/]{22}(==)?$")
            .quirks(&["Dovecot's {MD5} is MD5-crypt"])
            .example("{MD5}X03MO1qnZdYdgyfeuILPmQ=="),
        "{{MD5}}{digest:base64any}",
        "md5($password)",
        &["{MD5}$1$"],
    ),
    &[&LDAP_MD5_HEX, &SPRING_MD5, &SPRING_MD5_BASE64],
);

/// `{MD5}` and hexadecimal digits.
pub static LDAP_MD5_HEX: Formula = Formula::line_sharing_its_tag(
    digest("ldap-md5-hex", "LDAP {MD5}, hex", &["{MD5}"])
        .seen_in(&["Roundup", "Horde", "passlib"])
        .grammar(r"^(?i:\{MD5\})[0-9a-f]{32}$")
        .quirks(&["has the tag of the base64 form, told apart by length"])
        .example("{MD5}5f4dcc3b5aa765d61d8327deb882cf99"),
    "{{MD5}}{digest:hex}",
    "md5($password)",
);

/// `{SMD5}`: MD5 with a salt.
pub static LDAP_SMD5: Formula = Formula::line(
    digest("ldap-smd5", "LDAP {SMD5}", &["{SMD5}"])
        .seen_in(&["OpenLDAP", "389 Directory Server", "Dovecot", "passlib"])
        .grammar(r"^(?i:\{SMD5\})[A-Za-z0-9+/]{23,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest"])
        .example("{SMD5}cAWf4AiDKirccJgxachsam8ciiU="),
    "{{SMD5}}{digest+salt:base64any}",
    "md5($password . $salt)",
);

/// `{SHA}`: SHA-1 without a salt.
pub static LDAP_SHA: Beside<Formula> = Beside::new(
    Formula::line(
        digest("ldap-sha", "LDAP {SHA}", &["{SHA}"])
            .seen_in(&["OpenLDAP", "htpasswd", "passlib", "Tomcat"])
            .grammar(r"^(?i:\{SHA\})[A-Za-z0-9+/]{27}=?$")
            .quirks(&["with - or _ among its digits it is flufl.password's"])
            .example("{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
        "{{SHA}}{digest:base64any}",
        "sha1($password)",
    ),
    &[&LDAP_SHA_HEX, &FLUFL_SHA],
);

/// `{SHA}` and hexadecimal digits.
pub static LDAP_SHA_HEX: Formula = Formula::line_sharing_its_tag(
    digest("ldap-sha-hex", "LDAP {SHA}, hex", &["{SHA}"])
        .seen_in(&["Roundup", "supervisor", "passlib"])
        .grammar(r"^(?i:\{SHA\})[0-9a-f]{40}$")
        .quirks(&["has the tag of the base64 form, told apart by length"])
        .example("{SHA}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
    "{{SHA}}{digest:hex}",
    "sha1($password)",
);

/// `{SSHA}`: SHA-1 with a salt.
pub static LDAP_SSHA: Beside<Formula> = Beside::new(
    Formula::line(
        digest("ldap-ssha", "LDAP {SSHA}", &["{SSHA}"])
            .seen_in(&["OpenLDAP", "389 Directory Server", "Dovecot", "passlib"])
            .grammar(r"^(?i:\{SSHA\})[A-Za-z0-9+/]{28,}={0,2}$")
            .quirks(&[
                "the salt is whatever follows the digest",
                "with - or _ among its digits it is flufl.password's",
            ])
            .example("{SSHA}bI1xt4wndVs0Y7ftd8SyRL1/2fpvHIol"),
        "{{SSHA}}{digest+salt:base64any}",
        "sha1($password . $salt)",
    ),
    &[&FLUFL_SSHA],
);

/// `{SSHA1}`: the same under IBM Verify's tag; what is broken behind it may be AIX's.
pub static LDAP_SSHA1: Formula = Formula::line_sharing_its_tag(
    digest("ldap-ssha1", "LDAP {SSHA1}", &["{SSHA1}"])
        .seen_in(&["IBM Verify imports"])
        .grammar(r"^(?i:\{SSHA1\})[A-Za-z0-9+/]{28,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest", "AIX has this tag in lower case"])
        .example("{SSHA1}bI1xt4wndVs0Y7ftd8SyRL1/2fpvHIol"),
    "{{SSHA1}}{digest+salt:base64any}",
    "sha1($password . $salt)",
);

/// `{SHA224}`: SHA-224 without a salt.
pub static LDAP_SHA224: Formula = Formula::line(
    digest("ldap-sha224", "LDAP {SHA224}", &["{SHA224}"])
        .seen_in(&["IBM Verify imports", "Crypt::SaltedHash without a salt"])
        .grammar(r"^(?i:\{SHA224\})[A-Za-z0-9+/]{38}(==)?$")
        .example("{SHA224}1j3JGeIB17xMglYw0s8l/ck9Sy8NRnBtKQONAQ=="),
    "{{SHA224}}{digest:base64any}",
    "sha224($password)",
);

/// `{SHA256}`: SHA-256 without a salt.
pub static LDAP_SHA256: Beside<Formula> = Beside::new(
    Formula::line(
        digest("ldap-sha256", "LDAP {SHA256}", &["{SHA256}"])
            .seen_in(&["OpenLDAP", "Dovecot"])
            .grammar(r"^(?i:\{SHA256\})[A-Za-z0-9+/]{43}=?$")
            .example("{SHA256}XohImNooBHFR0OVvjcYpJ3NgPQ1qq73WKhHvch0VQtg="),
        "{{SHA256}}{digest:base64any}",
        "sha256($password)",
    ),
    &[&LDAP_SHA256_HEX, &JOOMLA_SHA256],
);

/// `{SHA256}` and hexadecimal digits.
pub static LDAP_SHA256_HEX: Formula = Formula::line_sharing_its_tag(
    digest("ldap-sha256-hex", "LDAP {SHA256}, hex", &["{SHA256}"])
        .seen_in(&["Zope", "Plone", "AuthEncoding"])
        .grammar(r"^(?i:\{SHA256\})[0-9a-f]{64}$")
        .quirks(&["has the tag of the base64 form, told apart by length"])
        .example("{SHA256}5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
    "{{SHA256}}{digest:hex}",
    "sha256($password)",
);

/// `{SHA384}`: SHA-384 without a salt.
pub static LDAP_SHA384: Formula = Formula::line(
    digest("ldap-sha384", "LDAP {SHA384}", &["{SHA384}"])
        .seen_in(&["OpenLDAP"])
        .grammar(r"^(?i:\{SHA384\})[A-Za-z0-9+/]{64}$")
        .example("{SHA384}qLZLq9CsqRpZvbt3YbQh1PK7OCgNOnW6DyHyvrxFWD1EbFmGYMlM5oDEfRnDB4On"),
    "{{SHA384}}{digest:base64any}",
    "sha384($password)",
);

/// `{SHA512}`: SHA-512 without a salt.
pub static LDAP_SHA512: Beside<Formula> = Beside::new(
    Formula::line(
        digest("ldap-sha512", "LDAP {SHA512}", &["{SHA512}"])
            .seen_in(&["OpenLDAP", "Dovecot"])
            .grammar(r"^(?i:\{SHA512\})[A-Za-z0-9+/]{86}(==)?$")
            .example("{SHA512}sQnzu7wkTrgkQZF+0G1hi5AI3Qmzvv0bXgc5THBqi7mAsdd4Xll27ASbRt9fEyavWi6m0QP9B8lThf+rDKy8hg=="),
        "{{SHA512}}{digest:base64any}",
        "sha512($password)",
    ),
    &[&LDAP_SHA512_HEX],
);

/// `{SHA512}` and hexadecimal digits.
pub static LDAP_SHA512_HEX: Formula = Formula::line_sharing_its_tag(
    digest("ldap-sha512-hex", "LDAP {SHA512}, hex", &["{SHA512}"])
        .seen_in(&["Dovecot"])
        .grammar(r"^(?i:\{SHA512\})[0-9a-f]{128}$")
        .quirks(&["has the tag of the base64 form, told apart by length"])
        .example("{SHA512}b109f3bbbc244eb82441917ed06d618b9008dd09b3befd1b5e07394c706a8bb980b1d7785e5976ec049b46df5f1326af5a2ea6d103fd07c95385ffab0cacbc86"),
    "{{SHA512}}{digest:hex}",
    "sha512($password)",
);

/// `{SSHA224}`: SHA-224 with a salt.
pub static LDAP_SSHA224: Formula = Formula::line(
    digest("ldap-ssha224", "LDAP {SSHA224}", &["{SSHA224}"])
        .seen_in(&["Crypt::SaltedHash"])
        .grammar(r"^(?i:\{SSHA224\})[A-Za-z0-9+/]{39,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest"])
        .example("{SSHA224}If4vs63ng3ZqT6kcIPKs8KIsAJjqhl0Qdii3lG8ciiXTuU5w"),
    "{{SSHA224}}{digest+salt:base64any}",
    "sha224($password . $salt)",
);

/// `{SSHA256}`: SHA-256 with a salt.
pub static LDAP_SSHA256: Formula = Formula::line(
    digest("ldap-ssha256", "LDAP {SSHA256}", &["{SSHA256}"])
        .seen_in(&["OpenLDAP", "389 Directory Server", "Dovecot", "passlib"])
        .grammar(r"^(?i:\{SSHA256\})[A-Za-z0-9+/]{44,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest"])
        .example("{SSHA256}B9+aWEJ1eYwx5gPpGdCMaa+nrnq3Vosqs8ii80DSMLZvHIol07lOcA=="),
    "{{SSHA256}}{digest+salt:base64any}",
    "sha256($password . $salt)",
);

/// `{SSHA384}`: SHA-384 with a salt.
pub static LDAP_SSHA384: Formula = Formula::line(
    digest("ldap-ssha384", "LDAP {SSHA384}", &["{SSHA384}"])
        .seen_in(&["OpenLDAP", "389 Directory Server"])
        .grammar(r"^(?i:\{SSHA384\})[A-Za-z0-9+/]{66,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest"])
        .example(
            "{SSHA384}wkhPPH92UbMJdC+HV5DDoNDGDAEa/jEDLSXJ69kkuTHt80dM61B1htpRjvS7oCu6bxyKJdO5TnA=",
        ),
    "{{SSHA384}}{digest+salt:base64any}",
    "sha384($password . $salt)",
);

/// `{SSHA512}`: SHA-512 with a salt.
pub static LDAP_SSHA512: Formula = Formula::line(
    digest("ldap-ssha512", "LDAP {SSHA512}", &["{SSHA512}"])
        .seen_in(&["OpenLDAP", "389 Directory Server", "Dovecot", "passlib"])
        .grammar(r"^(?i:\{SSHA512\})[A-Za-z0-9+/]{87,}={0,2}$")
        .quirks(&["the salt is whatever follows the digest"])
        .example("{SSHA512}xyEShMi0LC7XCbVrp/mGqj9X65jbYjnmh+ymqqcOW66I1yxrGOrccvHg72TCZ0DLCleP+2YGUzqY0ksUKM5AG28ciiXTuU5w"),
    "{{SSHA512}}{digest+salt:base64any}",
    "sha512($password . $salt)",
);

const fn digest(id: &'static str, title: &'static str, tags: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken).tags(tags)
}
