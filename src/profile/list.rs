//! The profiles themselves: which formats, in which order.

use super::Profile;
use crate::schemes::python::{flask_security, werkzeug};
use crate::schemes::{
    cisco, crypt, database, django, ldap, passlib, phc, php, plain, python, unix, web, windows,
};

pub(super) static DJANGO: Profile =
    Profile::new("django", "Django and its plugins", django::PROFILE);

pub(super) static DJANGO_SHA2: Profile =
    Profile::new("django-sha2", "Django with django-sha2", django::SHA2_PROFILE);

pub(super) static WERKZEUG: Profile = Profile::new(
    "werkzeug",
    "Werkzeug and Flask",
    &[
        &werkzeug::Scrypt,
        &werkzeug::Pbkdf2,
        &werkzeug::HMAC_SHA1,
        &werkzeug::HMAC_MD5,
        &werkzeug::HMAC_SHA256,
        &werkzeug::HMAC_SHA512,
        &werkzeug::HMAC_SHA224,
        &werkzeug::HMAC_SHA384,
        &werkzeug::UNSALTED_SHA256,
        &werkzeug::UNSALTED_SHA512,
        &werkzeug::UNSALTED_SHA224,
        &werkzeug::UNSALTED_SHA384,
        &django::UNSALTED_SHA1,
        &django::UNSALTED_MD5,
    ],
);

pub(super) static FLASK_BCRYPT: Profile = Profile::new(
    "flask-bcrypt",
    "Flask-Bcrypt",
    &[&crypt::Bcrypt, &crypt::Bcrypt2, &crypt::Bcrypt2x],
);

pub(super) static FLASK_BCRYPT_LONG: Profile = Profile::new(
    "flask-bcrypt-long",
    "Flask-Bcrypt for long passwords",
    &[&python::BCRYPT_SHA256_HEX],
);

pub(super) static FLASK_SECURITY: Profile = Profile::new(
    "flask-security",
    "Flask-Security",
    &[
        &flask_security::ARGON2,
        &flask_security::BCRYPT,
        &flask_security::PBKDF2,
        &flask_security::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::DesCrypt,
    ],
);

pub(super) static FLASK_SECURITY_SINGLE: Profile = Profile::new(
    "flask-security-single",
    "Flask-Security without its HMAC",
    &[
        &phc::Argon2,
        &crypt::Bcrypt,
        &passlib::Pbkdf2,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::DesCrypt,
    ],
);

pub(super) static JUPYTER: Profile = Profile::new(
    "jupyter",
    "Jupyter",
    &[
        &python::JUPYTER_ARGON2,
        &python::JUPYTER_SHA1,
        &python::JUPYTER_SHA256,
        &python::JUPYTER_SHA512,
    ],
);

pub(super) static MOIN: Profile = Profile::new(
    "moin",
    "MoinMoin",
    &[
        &python::MOIN_PASSLIB,
        &python::MOIN_APR1,
        &python::MOIN_MD5,
        &python::MOIN_DES,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
    ],
);

pub(super) static ROUNDUP: Profile = Profile::new(
    "roundup",
    "Roundup",
    &[&ldap::Pbkdf2, &ldap::LDAP_SSHA, &ldap::LDAP_SHA_HEX, &ldap::LDAP_MD5_HEX, &ldap::CRYPT],
);

pub(super) static FLUFL: Profile = Profile::new(
    "flufl",
    "flufl.password",
    &[&python::FluflPbkdf2, &python::FLUFL_SSHA, &python::FLUFL_SHA],
);

pub(super) static WEB2PY: Profile = Profile::new(
    "web2py",
    "web2py",
    &[
        &python::Web2pyPbkdf2,
        &python::WEB2PY_SHA512,
        &python::WEB2PY_SHA256,
        &python::WEB2PY_SHA1,
        &python::WEB2PY_MD5,
    ],
);

pub(super) static WEB2PY_KEY: Profile = Profile::new(
    "web2py-key",
    "web2py with a key",
    &[
        &python::Web2pyPbkdf2,
        &python::WEB2PY_HMAC_SHA512,
        &python::WEB2PY_HMAC_SHA256,
        &python::WEB2PY_HMAC_SHA1,
        &python::WEB2PY_HMAC_MD5,
    ],
);

pub(super) static ZOPE: Profile = Profile::new(
    "zope",
    "Zope",
    &[
        &python::ZOPE_BCRYPT,
        &ldap::CRYPT,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SHA256_HEX,
        &python::ZopeMysql,
    ],
);

pub(super) static PASSLIB: Profile = Profile::new(
    "passlib",
    "passlib",
    &[
        &passlib::Pbkdf2,
        &passlib::BcryptSha256,
        &passlib::Scram,
        &passlib::Pbkdf2Cta,
        &passlib::Pbkdf2Dlitz,
        &passlib::Pbkdf2Atlassian,
        &passlib::Pbkdf2Grub,
        &passlib::Fshp,
        &phc::Argon2,
        &phc::Scrypt,
        &crypt::Scrypt7,
        &crypt::Bcrypt,
        &crypt::Bcrypt2,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::Sha1Crypt,
        &crypt::SunMd5,
        &crypt::MD5_CRYPT,
        &crypt::APR1,
        &crypt::Nt,
        &crypt::BsdiCrypt,
        &php::Phpass,
        &django::PBKDF2_SHA256,
        &django::PBKDF2_SHA1,
        &django::Argon2,
        &django::BcryptSha256,
        &django::BCRYPT,
        &django::SALTED_SHA1,
        &django::SALTED_MD5,
        &django::Crypt,
        &ldap::CRYPT,
        &ldap::Pbkdf2,
        &ldap::LDAP_SSHA512,
        &ldap::LDAP_SSHA256,
        &ldap::LDAP_SSHA,
        &ldap::LDAP_SMD5,
        &ldap::LDAP_SHA,
        &ldap::LDAP_SHA_HEX,
        &ldap::LDAP_MD5,
        &ldap::LDAP_MD5_HEX,
        &database::MYSQL41,
        &database::POSTGRES_MD5,
        &database::ORACLE11,
        &database::Mssql,
        &crypt::DesCrypt,
        &crypt::Crypt16,
        &crypt::BigCrypt,
        &plain::MD5_HEX,
        &plain::SHA1_HEX,
        &plain::SHA256_HEX,
        &plain::SHA512_HEX,
        &database::MYSQL323,
    ],
);

pub(super) static UNIX: Profile = Profile::new("unix", "crypt(3), shadow files", crypt::PROFILE);

pub(super) static AIX: Profile = Profile::new(
    "aix",
    "AIX",
    &[&unix::AIX_SMD5, &unix::AixSsha, &unix::AIX_MD5_BARE, &crypt::DesCrypt, &crypt::BigCrypt],
);

pub(super) static HTDIGEST: Profile =
    Profile::new("htdigest", "htdigest", &[&web::HTDIGEST, &web::HTDIGEST_HEX]);

pub(super) static WINDOWS: Profile = Profile::new(
    "windows",
    "Windows and Samba",
    &[
        &windows::NtMsnt,
        &windows::LM_LANMAN,
        &windows::NT_LDIF,
        &windows::MSDCC2_NAMED,
        &windows::MSDCC_NAMED,
        &windows::Nt,
        &windows::LM,
        &windows::MSDCC2,
        &windows::MSDCC,
        &windows::LM_HALF,
    ],
);

pub(super) static CISCO: Profile = Profile::new(
    "cisco",
    "Cisco",
    &[
        &cisco::CiscoScrypt,
        &cisco::CiscoPbkdf2,
        &crypt::MD5_CRYPT,
        &cisco::TYPE_4,
        &cisco::ASA,
        &cisco::PIX,
    ],
);
