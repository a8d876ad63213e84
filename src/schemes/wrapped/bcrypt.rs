//! bcrypt over old digests of at most 32 bytes, whose hex fits the 72 bytes that bcrypt reads.
//!
//! Rows are as in `argon2id.rs`. The name says `over`, since `bcrypt_sha256$` is Django's prehash of a
//! password, which is another thing.

use crate::scheme::Scheme;
use crate::schemes::python::{self, werkzeug};
use crate::schemes::wrapped::inner::Joined::{Behind, InFront};
use crate::schemes::wrapped::kind::Kind;
use crate::schemes::wrapped::over::{Naming, Wrapped};
use crate::schemes::wrapped::table::wraps;
use crate::schemes::{
    cisco, crypt, database, django, dotnet, enterprise, go, identity, java, ldap, mail, php, plain,
    ruby, server, web, windows,
};

wraps! { Bcrypt, "bcrypt_over_", "bcrypt-over-";
    MD5 = "md5", "md5", None, [django::SALTED_MD5],
        "bcrypt_over_md5$c2e86$$2b$10$Np9xE0J.W1vSzN8niLV/..1qoM3FcYv.TXxgvcQWxNCSz5fV2Scm6";
    SHA1 = "sha1", "sha1", None, [django::SALTED_SHA1],
        "bcrypt_over_sha1$0reBK$$2b$10$qTXWGIVLpCBeSeyh8bAvQOvjA6viUFOr0WCrHcUC.ChYYhYQfniAi";
    UNSALTED_MD5 = "unsalted_md5", "unsalted-md5", None, [django::UNSALTED_MD5, django::BARE_MD5, plain::MD5_HEX],
        "bcrypt_over_unsalted_md5$$$2b$10$13JRe2Y4VqaPLBmsQOUS6OxtUE1G74VxmiWHLjyDzjrUPBU5G48ya";
    UNSALTED_SHA1 = "unsalted_sha1", "unsalted-sha1", None, [django::UNSALTED_SHA1, plain::SHA1_HEX],
        "bcrypt_over_unsalted_sha1$$$2b$10$hLDcOa2EDJIr999GpEvCJOxzdHIKg/vAaM9cAf3aHSi3hbaKQ7Qy.";
    SHA224_HEX = "sha224-hex", "sha224-hex", None, [plain::SHA224_HEX],
        "bcrypt_over_sha224-hex$$$2b$10$C9NCJf0mqCQ1VEeGjZCIPuSjZzCUdadNEUGf0k7OSaKBGzpcc.D6q";
    SHA256_HEX = "sha256-hex", "sha256-hex", None, [plain::SHA256_HEX],
        "bcrypt_over_sha256-hex$$$2b$10$Ax8sqbDQcWlxIAYm0Ufxne9TF2U5Kp5L9cRVloUI2BmwGcO1YFS.G";
    MD4_HEX = "md4-hex", "md4-hex", None, [plain::MD4_HEX],
        "bcrypt_over_md4-hex$$$2b$10$BLzh.rUcNnoq7xYOP/5D4eyecuAJMPprhY/T90swaSHmJ687LqSS2";
    MD5_MD5_HEX = "md5-md5-hex", "md5-md5-hex", None, [plain::MD5_MD5_HEX],
        "bcrypt_over_md5-md5-hex$$$2b$10$nhp/TKe34POBCWCKENTfuu4WYSXQ.pZSH1yN/A4/LRa.bH7iPFflm";
    MD5_PASS_SALT = "md5-pass-salt", "md5-pass-salt", None, [plain::MD5_PASS_SALT],
        "bcrypt_over_md5-pass-salt$salt$$2b$10$lGl3bW4KkF2sj9ebJ3Tn3.N1YiC5N6A4BS8z0LI9v99WKNafrHhIK";
    MD5_SALT_PASS = "md5-salt-pass", "md5-salt-pass", None, [plain::MD5_SALT_PASS],
        "bcrypt_over_md5-salt-pass$salt$$2b$10$Sf1Hdt2i3F8WooFcbnVrVuYBb7CvyWkKRmdP/0odGIIYeAcaJjFX2";
    MD5_SALT_PASS_SALT = "md5-salt-pass-salt", "md5-salt-pass-salt", None, [plain::MD5_SALT_PASS_SALT],
        "bcrypt_over_md5-salt-pass-salt$salt$$2b$10$/oRoWEfrWp9QHVQ0JNX7dOuLaWDbEdTgihWNuiSbcSglEha2IaK4q";
    SHA1_PASS_SALT = "sha1-pass-salt", "sha1-pass-salt", None, [plain::SHA1_PASS_SALT],
        "bcrypt_over_sha1-pass-salt$salt$$2b$10$NVw7a6ddkIjdpSAXMyVQt.fZUm3RFDViPz4bcQTHVWjbBIqoF/gM6";
    SHA1_SALT_PASS = "sha1-salt-pass", "sha1-salt-pass", None, [plain::SHA1_SALT_PASS],
        "bcrypt_over_sha1-salt-pass$salt$$2b$10$wOuEg0PCORC9n04ithtG8eUkfCTRZs0XTSZVc.v9LbqtrZOLtrYXa";
    SHA1_SALT_PASS_SALT = "sha1-salt-pass-salt", "sha1-salt-pass-salt", None, [plain::SHA1_SALT_PASS_SALT],
        "bcrypt_over_sha1-salt-pass-salt$salt$$2b$10$K250KMXle.0vZ7bOmdFT0eKwmncxaf15eohflQtgyM3xskunVqDvy";
    SHA256_PASS_SALT = "sha256-pass-salt", "sha256-pass-salt", None, [plain::SHA256_PASS_SALT],
        "bcrypt_over_sha256-pass-salt$salt$$2b$10$nKMcoWVvM0K6/aHPWYS.yOsj2gUxRZOZzKyd/ypf5n2.JeOiu933W";
    SHA256_SALT_PASS = "sha256-salt-pass", "sha256-salt-pass", None, [plain::SHA256_SALT_PASS],
        "bcrypt_over_sha256-salt-pass$salt$$2b$10$4RW0cfRy6ILsE55LrhYFDO73XtZ0cosunU10Vmk5/242vPItBJ8ma";
    SHA256_SALT_PASS_SALT = "sha256-salt-pass-salt", "sha256-salt-pass-salt", None, [plain::SHA256_SALT_PASS_SALT],
        "bcrypt_over_sha256-salt-pass-salt$salt$$2b$10$LjtVW6NxIqdCrgqvvSJUqedYw27xiVB8K0UJY.etVdeg1FwWD3d4W";
    MD5_MD5PASS_SALT = "md5-md5pass-salt", "md5-md5pass-salt", None, [plain::MD5_MD5_PASS_SALT],
        "bcrypt_over_md5-md5pass-salt$salt$$2b$10$.4PQR8R17x7V66nNwxYx/uGRwxQZRbzhVROsAQ0pIGnMdmt399yi6";
    MD5_SALT_MD5PASS = "md5-salt-md5pass", "md5-salt-md5pass", None, [plain::MD5_SALT_MD5_PASS],
        "bcrypt_over_md5-salt-md5pass$salt$$2b$10$peWBC6xpRwEFsZQs885b1OYxICmyPixYsOMtIKWPJDjJidsYo2tfa";
    MD5_MD5SALT_MD5PASS = "md5-md5salt-md5pass", "md5-md5salt-md5pass", None, [plain::MD5_MD5_SALT_MD5_PASS],
        "bcrypt_over_md5-md5salt-md5pass$salt$$2b$10$7WC8Rhf0TSSXzvPfVwmnkuDDGH..ntVai5vyvp66SlWDAql66QIAy";
    SHA1_SALT_SHA1PASS = "sha1-salt-sha1pass", "sha1-salt-sha1pass", None, [plain::SHA1_SALT_SHA1_PASS],
        "bcrypt_over_sha1-salt-sha1pass$salt$$2b$10$G2GjZcB3Nk5I95dUacAogu.Zjm2hDztQXOVUkfDE4iVGwq9VUcyDq";
    SHA1_SALT_SHA1_SALT_SHA1PASS = "sha1-salt-sha1-salt-sha1pass", "sha1-salt-sha1-salt-sha1pass", None, [plain::SHA1_SALT_SHA1_SALT_SHA1_PASS],
        "bcrypt_over_sha1-salt-sha1-salt-sha1pass$salt$$2b$10$JFuLQaJ2IXohkLR7oIr1neD8FmYaEtqXv/jK33YWgx6pOpYQe73N6";
    DJANGO_SHA2_SHA256 = "django-sha2-sha256", "django-sha2-sha256", None, [django::SHA2_SHA256],
        "bcrypt_over_django-sha2-sha256$7a49025f024ad3dcacad$$2b$10$ugBK/KyNQAw6ax0XaczqxexUti6pwXbXrI9NG/h0CJtMg7WfExpGK";
    WERKZEUG_UNSALTED_SHA256 = "werkzeug-unsalted-sha256", "werkzeug-unsalted-sha256", None, [werkzeug::UNSALTED_SHA256],
        "bcrypt_over_werkzeug-unsalted-sha256$$$2b$10$DZMS6FZBvUFnHiFhp8qptOEdIgoM.Pc9aIpzFPT1u0HX7vCR9jvBG";
    WERKZEUG_HMAC_MD5 = "werkzeug-hmac-md5", "werkzeug-hmac-md5", None, [werkzeug::HMAC_MD5],
        "bcrypt_over_werkzeug-hmac-md5$Tw5nQ2kX$$2b$10$byF0XhoErbfYt71aSqGcweY1GFBM00gf3IRj4wLoxBTJ96ymRe4zu";
    WERKZEUG_HMAC_SHA1 = "werkzeug-hmac-sha1", "werkzeug-hmac-sha1", None, [werkzeug::HMAC_SHA1],
        "bcrypt_over_werkzeug-hmac-sha1$Tw5nQ2kX$$2b$10$2VeTGCd92B6m/fvivhb8rug2f5dZPC/Rv6pSPDd4Gr729ttLn0lwe";
    WERKZEUG_HMAC_SHA224 = "werkzeug-hmac-sha224", "werkzeug-hmac-sha224", None, [werkzeug::HMAC_SHA224],
        "bcrypt_over_werkzeug-hmac-sha224$Tw5nQ2kX$$2b$10$SIeYiGQZkYwp66EUe9i3feU9TURjxL7KTZSxxD5SpOMpzhsXjrybS";
    WERKZEUG_HMAC_SHA256 = "werkzeug-hmac-sha256", "werkzeug-hmac-sha256", None, [werkzeug::HMAC_SHA256],
        "bcrypt_over_werkzeug-hmac-sha256$Tw5nQ2kX$$2b$10$zJosUgmcfdmMrqvX/4dQwOhWyT9v6zK936L1gTcwrhgsj0KckXHmW";
    WEB2PY_MD5 = "web2py-md5", "web2py-md5", None, [python::WEB2PY_MD5],
        "bcrypt_over_web2py-md5$a4d1c1a9f1f2f3b0$$2b$10$/Pyp0YMIDcw8.cx0X76SXODIXbMBB4I.euFRxbNDg8c0TDGT9hmQu";
    WEB2PY_SHA1 = "web2py-sha1", "web2py-sha1", None, [python::WEB2PY_SHA1],
        "bcrypt_over_web2py-sha1$a4d1c1a9f1f2f3b0$$2b$10$bZ0j4bZz589pgRZ7NNG88OkarjK/r9Ku5cx5Ir1X0lpfKBebIkgl6";
    WEB2PY_SHA256 = "web2py-sha256", "web2py-sha256", None, [python::WEB2PY_SHA256],
        "bcrypt_over_web2py-sha256$a4d1c1a9f1f2f3b0$$2b$10$NIMHTBIJBoTGAz9tOdLDNOaWRlyX3WOY60J5eD4SeIc/0dZb5yTO.";
    WEB2PY_HMAC_MD5 = "web2py-hmac-md5", "web2py-hmac-md5", None, [python::WEB2PY_HMAC_MD5],
        "bcrypt_over_web2py-hmac-md5$a4d1c1a9f1f2f3b0$$2b$10$bvFQ/Ga3fQZHF/Q.HDNICOLPgvnQTaOO2nhHAkfGdTau.RxCwdQlm";
    WEB2PY_HMAC_SHA1 = "web2py-hmac-sha1", "web2py-hmac-sha1", None, [python::WEB2PY_HMAC_SHA1],
        "bcrypt_over_web2py-hmac-sha1$a4d1c1a9f1f2f3b0$$2b$10$nI94LOio/..9VBXOlWIfYeqHeAOehBkOEAtYM6wZfgTmJGocaUSFm";
    WEB2PY_HMAC_SHA256 = "web2py-hmac-sha256", "web2py-hmac-sha256", None, [python::WEB2PY_HMAC_SHA256],
        "bcrypt_over_web2py-hmac-sha256$a4d1c1a9f1f2f3b0$$2b$10$LYnJc/52JQyzCtdUS/AkMuO9Xq4Zou9IkD6didyWxGxA2mT7YlzYa";
    JUPYTER_SHA1 = "jupyter-sha1", "jupyter-sha1", None, [python::JUPYTER_SHA1],
        "bcrypt_over_jupyter-sha1$78c69ef6e064$$2b$10$HieDRcecB7Mn4vs6kUBdZ.N1MnIIGeqPtIKkrnxrqB69mSzqXW21W";
    JUPYTER_SHA256 = "jupyter-sha256", "jupyter-sha256", None, [python::JUPYTER_SHA256],
        "bcrypt_over_jupyter-sha256$78c69ef6e064$$2b$10$py/rc7aGWCe6lbVDRIP4ZOt8bPU4FP410azm1ckATDBmTo9bLrMmG";
    LDAP_MD5 = "ldap-md5", "ldap-md5", None, [ldap::LDAP_MD5],
        "bcrypt_over_ldap-md5$$$2b$10$DjUklNHXzomw2cBPvGqwkOpS4VND6PrkM3poHCrNbxaJhtl9R8o.W";
    LDAP_MD5_HEX = "ldap-md5-hex", "ldap-md5-hex", None, [ldap::LDAP_MD5_HEX],
        "bcrypt_over_ldap-md5-hex$$$2b$10$VxXL./bSXKYCmXhgNf5nBuP/yrp.TozRKa9GJ4FgIuFy3wjvZEb1K";
    LDAP_SHA = "ldap-sha", "ldap-sha", None, [ldap::LDAP_SHA],
        "bcrypt_over_ldap-sha$$$2b$10$rUc6JZ5hWPw6MQBRLIZGf.WZ2qF1okhWTiJ8toXV3B/WXUD1mbs0a";
    LDAP_SHA_HEX = "ldap-sha-hex", "ldap-sha-hex", None, [ldap::LDAP_SHA_HEX],
        "bcrypt_over_ldap-sha-hex$$$2b$10$u6sbCttKCed6atw97.P1Oe.4tppnxKPvMJ2kD/GBAH5FkzcjS3X0m";
    LDAP_SHA256 = "ldap-sha256", "ldap-sha256", None, [ldap::LDAP_SHA256],
        "bcrypt_over_ldap-sha256$$$2b$10$1s4jy4qYgPo.AxCAoTnP/eTf5UIws000dTgwdPmReWOgRx/ChyG8S";
    LDAP_SHA256_HEX = "ldap-sha256-hex", "ldap-sha256-hex", None, [ldap::LDAP_SHA256_HEX],
        "bcrypt_over_ldap-sha256-hex$$$2b$10$40NXl6sOpPMv3E53ztQg5uIEk3F9cztHzm960I.Le5tWZJL2WNPxe";
    LDAP_SMD5 = "ldap-smd5", "ldap-smd5", Some(Behind(16)), [ldap::LDAP_SMD5],
        "bcrypt_over_ldap-smd5$o%1C%8A%25$$2b$10$wpcjbBbch.RqAnDBmJjcgOD8BgYsNX7vQ2AS6vrmyNrGCTNCM/EeW";
    LDAP_SSHA = "ldap-ssha", "ldap-ssha", Some(Behind(20)), [ldap::LDAP_SSHA],
        "bcrypt_over_ldap-ssha$o%1C%8A%25$$2b$10$3XARAV1Lqd3En6JRLGaQYu/tmARgJ1RqdGobgTfJfb5fiPnEr1mG6";
    LDAP_SSHA224 = "ldap-ssha224", "ldap-ssha224", Some(Behind(28)), [ldap::LDAP_SSHA224],
        "bcrypt_over_ldap-ssha224$o%1C%8A%25%D3%B9Np$$2b$10$DbUfoJbi7auCGt47.hJlC.6/45BBNAyNEYdtn7ksRuuhNhfarsh7C";
    LDAP_SSHA256 = "ldap-ssha256", "ldap-ssha256", Some(Behind(32)), [ldap::LDAP_SSHA256],
        "bcrypt_over_ldap-ssha256$o%1C%8A%25%D3%B9Np$$2b$10$ZYw8MRd98dYAiboCTqbWpOkk/xWwUNTrzNIlskOWPQqlxwIdfcXLi";
    FLUFL_SHA = "flufl-sha", "flufl-sha", None, [python::FLUFL_SHA],
        "bcrypt_over_flufl-sha$$$2b$10$l2KyjcLeLRG.uCfQ5MGxiu2kZfbtmZlvlPwVx/Y4/tB6voyYwNr2u";
    FLUFL_SSHA = "flufl-ssha", "flufl-ssha", Some(Behind(20)), [python::FLUFL_SSHA],
        "bcrypt_over_flufl-ssha$%00%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96o%1C%8A%25$$2b$10$oJRYsxQn3rO/xwH1nPCxeOCvp8vWPdsCWF0WhQdC6UIDRo9S6mZHy";
    MYSQL41 = "mysql41", "mysql41", None, [database::MYSQL41],
        "bcrypt_over_mysql41$$$2b$10$73obnipRJO1.XjiKxj1ekONMDoQiW0D4zHLLSycJVb503NZdNKlCO";
    MYSQL41_TAGGED = "mysql41-tagged", "mysql41-tagged", None, [database::MYSQL41_TAGGED],
        "bcrypt_over_mysql41-tagged$$$2b$10$K6I1QG.WV/aTz/w5qk15eeSRBJHqnto3I.9gOOPE1VM/FyXlATSMm";
    MYSQL323 = "mysql323", "mysql323", None, [database::MYSQL323],
        "bcrypt_over_mysql323$$$2b$10$RDfDF/CWd8vj6QPy2lNeouTnPsEXMdVvDxcegC17FGz8CerLkxBIO";
    MYSQL323_DOKUWIKI = "mysql323-dokuwiki", "mysql323-dokuwiki", None, [database::MYSQL323_DOKUWIKI],
        "bcrypt_over_mysql323-dokuwiki$$$2b$10$DO7v1s1ddORvg.pLcx0BEuh0oUSQl6Wj5wYL03TUOZWEQzAPhXnWm";
    POSTGRES_MD5 = "postgres-md5", "postgres-md5", None, [database::POSTGRES_MD5],
        "bcrypt_over_postgres-md5$$$2b$10$IyfUueeDyfzSRUVXGpC5lOQgBsQb/kiGNtlb6voRUIcUakU427LHu";
    ORACLE10 = "oracle10", "oracle10", None, [database::Oracle10],
        "bcrypt_over_oracle10$$$2b$10$7wKTRPEsd5aUY5A.hSJIiuK4K/d1uKoKuQt6LakFO/vxhB2bPofia";
    ORACLE11 = "oracle11", "oracle11", None, [database::ORACLE11],
        "bcrypt_over_oracle11$8F3A0C6B1D2E4F567890$$2b$10$CBxY2UHYTYOfkDhtxzcOS.4NV7f/RiI2RzVjOZBB/vSF824qKv0Kq";
    NT_MSNT = "nt-msnt", "nt-msnt", None, [windows::NtMsnt],
        "bcrypt_over_nt-msnt$$$2b$10$ujQ2c0L27nH1MdoipSZhOuAq6Qgx2zOri5U8PD.XMO8nAzEAgvEsS";
    NT_LDIF = "nt-ldif", "nt-ldif", None, [windows::NT_LDIF],
        "bcrypt_over_nt-ldif$$$2b$10$/Ako6qHhqLD9p69h8BDyJu6KTzOUt/SG/QWBsbdrnXmLWbC0Ggr1S";
    MSDCC = "msdcc", "msdcc", None, [windows::MSDCC],
        "bcrypt_over_msdcc$$$2b$10$CpvRckwsrskm4gg5RI1Uy.y/mqkS55JfgUfdG/XrumyI4afJZ1sme";
    CISCO_4 = "cisco-4", "cisco-4", None, [cisco::TYPE_4],
        "bcrypt_over_cisco-4$$$2b$10$oD5CSrlt/xUujOw0IDvqZOjZgqpYDvXyUCspwViGwh098djM9lLIW";
    HTDIGEST_HEX = "htdigest-hex", "htdigest-hex", None, [web::HTDIGEST_HEX],
        "bcrypt_over_htdigest-hex$$$2b$10$7XseNYi.6wp5lCBp2P7pvegdNzUf3FOWKYD//lwLvmI0qGWx318TG";
    DESCRYPT = "descrypt", "descrypt", None, [crypt::DesCrypt],
        "bcrypt_over_descrypt$ab$$2b$10$Iq.jAxJTpAhlPDIKJwOsKeEh.sXjwaByDNDQY6xLjkNI29AWHMRZK";
    MEDIAWIKI_A = "mediawiki-a", "mediawiki-a", None, [php::MEDIAWIKI_A],
        "bcrypt_over_mediawiki-a$$$2b$10$WR6XX3N8rF6EELqJDeF3Z.PRqkwXfYqD0agdVrWkzDTqwC8DMFXNe";
    MEDIAWIKI_A_SALTED = "mediawiki-a-salted", "mediawiki-a-salted", None, [php::MEDIAWIKI_A_SALTED],
        "bcrypt_over_mediawiki-a-salted$f34b6ba8$$2b$10$V3oYBgj76ySCl.J0RCkXZO65Ib1yWx7vBf444/RRTfHrwGdgR5oKu";
    MEDIAWIKI_B = "mediawiki-b", "mediawiki-b", None, [php::MEDIAWIKI_B],
        "bcrypt_over_mediawiki-b$f34b6ba8$$2b$10$tHlBCOVM7b/AlMG/4AUtpuo52osko4Neiponj7P8gTJvBmc4Ccpb6";
    MEDIAWIKI_B_DOLLAR = "mediawiki-b-dollar", "mediawiki-b-dollar", None, [php::MEDIAWIKI_B_DOLLAR],
        "bcrypt_over_mediawiki-b-dollar$f34b6ba8$$2b$10$XeOa1LtGc4OrHePDyS4DJeQIeN6ImeQhkRKTf8DOIOV32NafNRWWm";
    JOOMLA_SHA256 = "joomla-sha256", "joomla-sha256", None, [php::JOOMLA_SHA256],
        "bcrypt_over_joomla-sha256$salt$$2b$10$Sjju0Fs4QjbtEfGpahs7BuRHlOqTIQsUVh03LvxoAlUks28j7xnH2";
    PHPS = "phps", "phps", None, [php::PHPS],
        "bcrypt_over_phps$73616c74$$2b$10$EYbmqePugAt8OS4QrD02N.DamxNBCVfC6vDb/DjFRga9obOEaDZxa";
    AUTHME_SHA256 = "authme-sha256", "authme-sha256", None, [php::AUTHME_SHA256],
        "bcrypt_over_authme-sha256$f34b6ba8$$2b$10$9EISWGSggPVAwYHsWDTLzuNkss7hpyWAlWHi2YX72.dgtyctyldFu";
    AUTHME_MD5VB = "authme-md5vb", "authme-md5vb", None, [php::AUTHME_MD5VB],
        "bcrypt_over_authme-md5vb$f34b6ba8$$2b$10$Rpvpd6RAIWvCcHrZ8Mlv..kNfBroIaWh/AzG7dqJWrI7sOp5ntyGO";
    TTRSS_SHA1 = "ttrss-sha1", "ttrss-sha1", None, [php::TTRSS_SHA1],
        "bcrypt_over_ttrss-sha1$$$2b$10$ocMf8vQk1.z0xsSbUvkW/u3gwEeZtM0w9Dhoxi9nC6fL17Q4L93VC";
    TTRSS_SHA1X = "ttrss-sha1x", "ttrss-sha1x", None, [php::TTRSS_SHA1X],
        "bcrypt_over_ttrss-sha1x$$$2b$10$rxYfAN4RwtfoRaIl6QyLKeBhK16ILqLVzT.qWZZncghL.kXbOkxnW";
    TTRSS_MODE2 = "ttrss-mode2", "ttrss-mode2", None, [php::TTRSS_MODE2],
        "bcrypt_over_ttrss-mode2$$$2b$10$tYVI/tqvaiHXTSRsU3n8hedYrxOKQYFbXs7PpGzSYVcYzj243SQsi";
    TTRSS_SSHA256 = "ttrss-ssha256", "ttrss-ssha256", None, [php::TTRSS_SSHA256],
        "bcrypt_over_ttrss-ssha256$$$2b$10$GQphJXofYPZW7hnhW7ZiD.Tpqd/4H3Gy2yo785WJdyavl.34OqqYC";
    WOLTLAB_WCF1 = "woltlab-wcf1", "woltlab-wcf1", None, [php::WOLTLAB_WCF1],
        "bcrypt_over_woltlab-wcf1$f34b6ba8$$2b$10$BqkZ.eiR/QxuyeaQJA1v1uZKU9YuZhwSCIs6MP3PWJNkuGpWMzz2m";
    XENFORO_SHA1 = "xenforo-sha1", "xenforo-sha1", None, [php::XENFORO_SHA1],
        "bcrypt_over_xenforo-sha1$b295d117135a9763da282e7dae73a5ca7d3e5b11$$2b$10$AKbHYtTedbSsILUpMTXeSew4YxFTtBYJo8bcZWMmIQ8GlB1HGk0cC";
    XENFORO_SHA256 = "xenforo-sha256", "xenforo-sha256", None, [php::XENFORO_SHA256],
        "bcrypt_over_xenforo-sha256$63479ad69a090b258277ec8fba6f99419a2ffb248981510657c944ccd1148e97$$2b$10$NGk2lC3DZOdD8ZXqqq8cSukjEOQ3O4cchTICpNFKfKCQLw0qbFk26";
    PHPFUSION = "phpfusion", "phpfusion", None, [php::PHPFUSION],
        "bcrypt_over_phpfusion$salt$$2b$10$8deX4bgVAnFzfqEN1kjxA.BXf586dp1.vKnieFZKGJc3e3ntQpBWC";
    AUTHME_PHPFUSION = "authme-phpfusion", "authme-phpfusion", None, [php::AUTHME_PHPFUSION],
        "bcrypt_over_authme-phpfusion$salt$$2b$10$NZea9iMMTyVpg.5/Xrv/Y.qVYjE4vWmUDbe4/aFa4aT.0Obs9Koge";
    MOODLE_MD5 = "moodle-md5", "moodle-md5", None, [php::MOODLE_MD5],
        "bcrypt_over_moodle-md5$$$2b$10$fGJbJh7TziuyHBsdFQl80umEZm7Rh.zfbh85E1x.g.XhzHMYITYtS";
    PRESTASHOP = "prestashop", "prestashop", None, [php::PRESTASHOP],
        "bcrypt_over_prestashop$$$2b$10$Yeer7cOCt4C7h5J9LVHtgeygBuKVhfcx4HjEa2NOykTHEPVhwx0ii";
    MD5_SHA1_HEX = "md5-sha1-hex", "md5-sha1-hex", None, [php::MD5_SHA1_HEX],
        "bcrypt_over_md5-sha1-hex$$$2b$10$MXT2pER.ghxSMN/mMNIg7OjNRfG41KOCzUjIzs7l0lTgqjDtMApMK";
    DEDECMS = "dedecms", "dedecms", None, [php::DEDECMS],
        "bcrypt_over_dedecms$$$2b$10$dGhj5LYc6Gy8/YVbaF6fKuQdpPcqpKSiEJ9ZmZQzggiDO3RWVjfKe";
    MD5_MD5SALT_MD5MD5PASS = "md5-md5salt-md5md5pass", "md5-md5salt-md5md5pass", None, [php::MD5_MD5_SALT_MD5_MD5_PASS],
        "bcrypt_over_md5-md5salt-md5md5pass$salt$$2b$10$3jpBxzSXaUsOkwNaJA09Fuk3qdO8YdDiZl7.B.9h./OeLfRKKOqtO";
    SPRING_MD4 = "spring-md4", "spring-md4", None, [java::SPRING_MD4],
        "bcrypt_over_spring-md4$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$pC6Af/HTwl6gby.5ZHtZb.p9LouRcGxogyan.POTeH0fYt72.kCz2";
    SPRING_MD4_UNSALTED = "spring-md4-unsalted", "spring-md4-unsalted", None, [java::SPRING_MD4_UNSALTED],
        "bcrypt_over_spring-md4-unsalted$$$2b$10$2be87i/jVPrFRlWp3FvJIeWLqozRTr7T.pGs9j0V7DlwXe0gHfSwm";
    SPRING_MD5 = "spring-md5", "spring-md5", None, [java::SPRING_MD5],
        "bcrypt_over_spring-md5$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$SQGFJ4c3UdFFNprCDXSEyesk1W/eAj6V70pTxUvIIatoatbUIO9Dm";
    SPRING_SHA1 = "spring-sha1", "spring-sha1", None, [java::SPRING_SHA1],
        "bcrypt_over_spring-sha1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$gpLq/VuBfTzenwgHzhcJC.oCeIpAeAQ4TlqEo42AOnfJCM2mk..3a";
    SPRING_SHA1_UNSALTED = "spring-sha1-unsalted", "spring-sha1-unsalted", None, [java::SPRING_SHA1_UNSALTED],
        "bcrypt_over_spring-sha1-unsalted$$$2b$10$HMS/TwcpQJo1/yBlw649IuGQwuiqjDmJomiucdbxqUgUOMX6GWJwi";
    SPRING_SHA256 = "spring-sha256", "spring-sha256", None, [java::SPRING_SHA256],
        "bcrypt_over_spring-sha256$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$1a4gvEGzDWjw4sUMJ3Noyu/KmkPvtFYQe58/UdNm6IvbwOJHFnroy";
    SPRING_SHA256_UNSALTED = "spring-sha256-unsalted", "spring-sha256-unsalted", None, [java::SPRING_SHA256_UNSALTED],
        "bcrypt_over_spring-sha256-unsalted$$$2b$10$5KSDek11QDVn3MzvNlc0KOJdTYOuCmu6t4gDDsL9u3HiqBUzjeTia";
    PASSWAP_MD5_PREFIX = "passwap-md5-prefix", "passwap-md5-prefix", None, [go::PASSWAP_MD5_PREFIX],
        "bcrypt_over_passwap-md5-prefix$kx1TZ2Gn$$2b$10$k1AeS/EEDWBX1WwtbXN1Ee0P.qrBGArVknFrx1xVwp60hlbdtcCvK";
    PASSWAP_MD5_SUFFIX = "passwap-md5-suffix", "passwap-md5-suffix", None, [go::PASSWAP_MD5_SUFFIX],
        "bcrypt_over_passwap-md5-suffix$kx1TZ2Gn$$2b$10$CaPv5BQFzhZr4IhNv6V6B.4Bbg1mVDS3atdHRJ24R4Gv2ikyYdk86";
    NT_IPA = "nt-ipa", "nt-ipa", None, [ldap::IpaNt],
        "bcrypt_over_nt-ipa$$$2b$10$3xvyPjBbbebywjK7bWgO9uUZ9/c.Waa6WWhoEbjCMqwuFXEuzNcnq";
    DOVECOT_MD4 = "dovecot-md4", "dovecot-md4", None, [mail::DOVECOT_MD4],
        "bcrypt_over_dovecot-md4$$$2b$10$UQ4CjPwHpiM/IfQIFcgAMeLO8Jq2vCUuoT2px0I13zQHQitE3zGle";
    DOVECOT_MD5 = "dovecot-md5", "dovecot-md5", None, [mail::DOVECOT_MD5],
        "bcrypt_over_dovecot-md5$$$2b$10$znkuWaLQ7FhLhprjwB0zaORr69c.ORTUxK8m.es3Wskc3opdFqbti";
    DOVECOT_SHA1 = "dovecot-sha1", "dovecot-sha1", None, [mail::DOVECOT_SHA1],
        "bcrypt_over_dovecot-sha1$$$2b$10$X8hMZgTXJEe1DjuOQiGbe.KpD09xlB96CRFSxTS55.OSCx4J94YM2";
    DOVECOT_SHA256 = "dovecot-sha256", "dovecot-sha256", None, [mail::DOVECOT_SHA256],
        "bcrypt_over_dovecot-sha256$$$2b$10$RcOi8CtdM0HNpOT3v8B/3upa2uPSzVqpWjJOeO6PqRW/T5EhA//Xm";
    DOVECOT_CRAM_MD5 = "dovecot-cram-md5", "dovecot-cram-md5", None, [mail::DOVECOT_CRAM_MD5],
        "bcrypt_over_dovecot-cram-md5$$$2b$10$kPxqDJ0n64rwHPhlBHWr0urrX9jDx8r6vrqE/9CmkI3f9B0OhcUM.";
    DOVECOT_DIGEST_MD5 = "dovecot-digest-md5", "dovecot-digest-md5", None, [mail::DOVECOT_DIGEST_MD5],
        "bcrypt_over_dovecot-digest-md5$$$2b$10$kOUaTxTGZv0MGCmtal2RPumkK1aZm5SqkEjy7/Ytz4.dg/NDKdvtu";
    DOVECOT_SMD5 = "dovecot-smd5", "dovecot-smd5", Some(Behind(16)), [mail::DOVECOT_SMD5],
        "bcrypt_over_dovecot-smd5$o%1C%8A%25$$2b$10$Oe3MLwOszcup3Sb4bDdXzuHWApGGx5Ebi/bIi75lUYOQVKVaOWADK";
    DOVECOT_SSHA = "dovecot-ssha", "dovecot-ssha", Some(Behind(20)), [mail::DOVECOT_SSHA],
        "bcrypt_over_dovecot-ssha$o%1C%8A%25$$2b$10$SlZ5S2anuv9kPqRkFl6aBeUQle0SO.KxCeM1OtfXrE4QB3Bih6yY.";
    DOVECOT_SSHA256 = "dovecot-ssha256", "dovecot-ssha256", Some(Behind(32)), [mail::DOVECOT_SSHA256],
        "bcrypt_over_dovecot-ssha256$o%1C%8A%25$$2b$10$x9QiYLYE1BUDx..jl7Jp1eyIx6Pdw7xvzgCtrLnSYyVwzHdTAdNFq";
    COURIER_MD5RAW = "courier-md5raw", "courier-md5raw", None, [mail::COURIER_MD5RAW],
        "bcrypt_over_courier-md5raw$$$2b$10$cqbSreOMPzXKwYCk8CHu6eIYE32lslwM8nWq8fAY/hfRGtywl0G6.";
    NETSCAPE_MAIL = "netscape-mail", "netscape-mail", None, [mail::NETSCAPE_MAIL],
        "bcrypt_over_netscape-mail$Tw5nQ2kXbV8sLr0eYzJh4MTw5nQ2kXbV$$2b$10$azuJIyujnGrEfVpxBh0NU.3PRSNTMr8i.u3WWMMm19589K7JzDLyq";
    HMAILSERVER = "hmailserver", "hmailserver", None, [mail::HMAILSERVER],
        "bcrypt_over_hmailserver$6f1c8a$$2b$10$iGUEmx8D62O6PgXT8qJ/YufMZXy3sot1fWSsUQ6lRLCgIpZrqHCLG";
    MD5_BASE64 = "md5-base64", "md5-base64", None, [mail::MD5_BASE64],
        "bcrypt_over_md5-base64$$$2b$10$jNd5Dy/izUNETmHR2pWqk.SRHk8BkLlFLpaSxxCZ7u8PoZxRAkJ1S";
    MD5_BASE64_UNPADDED = "md5-base64-unpadded", "md5-base64-unpadded", None, [mail::MD5_BASE64_UNPADDED],
        "bcrypt_over_md5-base64-unpadded$$$2b$10$3LCprA4.3JTaI88H1HwPt.rcqnTFuC0VYrOLsbmAcZGatJtpC7khS";
    SHA1_BASE64 = "sha1-base64", "sha1-base64", None, [mail::SHA1_BASE64],
        "bcrypt_over_sha1-base64$$$2b$10$N2rnIVDsgLe9Ot9DbpOurONl30P0ccG9G9bC4cobJ7d/Sl2ZTjmRu";
    SMD5_BASE64 = "smd5-base64", "smd5-base64", Some(Behind(16)), [mail::SMD5_BASE64],
        "bcrypt_over_smd5-base64$o%1C%8A%25$$2b$10$ogURCk5pkvQUl6vv8T0y0eRNJL6WZ8qzAdLVeRkE94nYxwSBHlVrW";
    SSHA_BASE64 = "ssha-base64", "ssha-base64", Some(Behind(20)), [mail::SSHA_BASE64],
        "bcrypt_over_ssha-base64$o%1C%8A%25$$2b$10$ihcXYbAKoPhUaoJCSxuh3OjSwQa7FynbGxCI9p8HkimjafH9jObty";
    SSHA256_BASE64 = "ssha256-base64", "ssha256-base64", Some(Behind(32)), [mail::SSHA256_BASE64],
        "bcrypt_over_ssha256-base64$o%1C%8A%25$$2b$10$ymibhKt7L/467WuqdBenfu7d9Xw4MVG6ohvZwkcxVn.U21ijHfVZC";
    RT_SHA256 = "rt-sha256", "rt-sha256", Some(InFront(4)), [mail::RT_SHA256],
        "bcrypt_over_rt-sha256$o%1C%8A%25$$2b$10$MdynEoz3weYUZZJUxUCV/eacDLTwXoGoEKmgJn3nGAtQ43jvSrtHa";
    TOMCAT_LDAP_MD5 = "tomcat-ldap-md5", "tomcat-ldap-md5", None, [mail::TOMCAT_LDAP_MD5],
        "bcrypt_over_tomcat-ldap-md5$$$2b$10$xoO84Enq2FPgLqU/OscNqO83dMZEBhBae3hZBDoEcScjYy5y2t5C6";
    TOMCAT_LDAP_SHA = "tomcat-ldap-sha", "tomcat-ldap-sha", None, [mail::TOMCAT_LDAP_SHA],
        "bcrypt_over_tomcat-ldap-sha$$$2b$10$I5mVWoDJQWuDyNUVucJ..OPCoyyY6tZ0gri0yoejd/36mGWpGYRny";
    TOMCAT_LDAP_SSHA = "tomcat-ldap-ssha", "tomcat-ldap-ssha", Some(Behind(20)), [mail::TOMCAT_LDAP_SSHA],
        "bcrypt_over_tomcat-ldap-ssha$o%1C%8A%25$$2b$10$.1OnmmajZ5DXI0WrPpykiO7WSaWAi1AvpRMlCzUBHj7t0ssSRITnS";
    JETTY_MD5 = "jetty-md5", "jetty-md5", None, [server::JETTY_MD5],
        "bcrypt_over_jetty-md5$$$2b$10$TR.9LzamwK4kSPgBM9j5H.pe9jw03R.EhRsl4xmmQI.mfCRY0iZZq";
    JETTY_CRYPT = "jetty-crypt", "jetty-crypt", None, [server::JettyCrypt],
        "bcrypt_over_jetty-crypt$al$$2b$10$/77yVRgobsDlVQtNI4shzecOsGTrn9kmr2w0wJOUy9i5hGn1nqZeO";
    SHIRO_SHA256_BASE64 = "shiro-sha256-base64", "shiro-sha256-base64", None, [server::SHIRO_SHA256_BASE64],
        "bcrypt_over_shiro-sha256-base64$$$2b$10$b4QWfgD34sE0AoiEwKlSIe7Wgc17TdocfhQsU5fA9bZuHSPzUUDAK";
    REDIS_ACL = "redis-acl", "redis-acl", None, [server::REDIS_ACL],
        "bcrypt_over_redis-acl$$$2b$10$e2MW7xN.0HDzvcx8.Z4pIOqX56aM6QJ5hgspSnjP4Y29bkqaAKiDu";
    RABBITMQ_MD5 = "rabbitmq-md5", "rabbitmq-md5", Some(InFront(4)), [server::RABBITMQ_MD5],
        "bcrypt_over_rabbitmq-md5$o%1C%8A%25$$2b$10$iCyLgLJ9KbCHuknz1fMBSOgK6agBDL1UNVaIXEuSPq7tUTJ7cQQyS";
    RABBITMQ_SHA256 = "rabbitmq-sha256", "rabbitmq-sha256", Some(InFront(4)), [server::RABBITMQ_SHA256],
        "bcrypt_over_rabbitmq-sha256$o%1C%8A%25$$2b$10$GDBJLJXUfiMvKIYrnbifL.RAcp1pvYwpG18MZ9rym/4zppKHqKSaK";
    REDMINE = "redmine", "redmine", None, [ruby::REDMINE],
        "bcrypt_over_redmine$$$2b$10$PxRekB/gcxrT8Llj4INpcuorFfOjzAzm83gByAvg0z6PWa.NV2Nme";
    CLEARANCE_SHA1 = "clearance-sha1", "clearance-sha1", None, [ruby::CLEARANCE_SHA1],
        "bcrypt_over_clearance-sha1$$$2b$10$Si6/FS8lpDjWS/0rPJUyyOsk9JFGdJm9DViNaYWKXr96tx3hrjYBy";
    CLEARANCE_SHA1_SALT = "clearance-sha1-salt", "clearance-sha1-salt", None, [ruby::CLEARANCE_SHA1_SALT],
        "bcrypt_over_clearance-sha1-salt$salt$$2b$10$9PYlpHsDl3MbQApTOOmPxeIjodsNlGSQR6TEgCz.qfDBFFv.YJhpe";
    ASPNET_MEMBERSHIP_SHA1 = "aspnet-membership-sha1", "aspnet-membership-sha1", None, [dotnet::MEMBERSHIP_SHA1],
        "bcrypt_over_aspnet-membership-sha1$$$2b$10$g6HdTOjsWprzjbr1YA9dOOLcPkgdNC6QWWJ04KhdLOA13I.aF3M3G";
    ASPNET_MEMBERSHIP_SHA256 = "aspnet-membership-sha256", "aspnet-membership-sha256", None, [dotnet::MEMBERSHIP_SHA256],
        "bcrypt_over_aspnet-membership-sha256$$$2b$10$Zy/w1QfQg3ChoLhTzxcgReB.ILL9rXEvnEjuhzxK4X8kklZ9OsRHG";
    ASPNET_MEMBERSHIP_HMAC_SHA256 = "aspnet-membership-hmac-sha256", "aspnet-membership-hmac-sha256", None, [dotnet::MEMBERSHIP_HMAC_SHA256],
        "bcrypt_over_aspnet-membership-hmac-sha256$$$2b$10$ChwIe8m9XYq00mRDBGsHO.SxgQNLKy5fJ8fXzO73le/kXHaLH/0Jy";
    EPISERVER_SHA1 = "episerver-sha1", "episerver-sha1", None, [enterprise::EPISERVER_SHA1],
        "bcrypt_over_episerver-sha1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$VnAHaeQy5fj5kAJm4ttdR.P3jpALK4vM7.zsLEZQxdhKp8bMjCutS";
    EPISERVER_SHA256 = "episerver-sha256", "episerver-sha256", None, [enterprise::EPISERVER_SHA256],
        "bcrypt_over_episerver-sha256$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$NzIgiGfbIcXoJzoHWBsAJudZAoloyWBr36.goCJ.62EBSApUahFCO";
    UMBRACO = "umbraco", "umbraco", None, [enterprise::UMBRACO],
        "bcrypt_over_umbraco$$$2b$10$pufhNDq4Xh.uyakw0MRFYehT3jRq26W6KByhpo2TCf/I2eJ.aE4qS";
    KRATOS_MD5 = "kratos-md5", "kratos-md5", None, [identity::KRATOS_MD5],
        "bcrypt_over_kratos-md5$$$2b$10$ykc2CL5lpVEHUJpICYnVz.Ff.EYujV0X4sqBNPymx1Z10JgftiL7m";
    CLERK_MD5_SALTED = "clerk-md5-salted", "clerk-md5-salted", None, [identity::CLERK_MD5_SALTED],
        "bcrypt_over_clerk-md5-salted$salt$$2b$10$sGoI72XjQIBwA2Eqm3U4PeRvHrAmUTbabX1LOm2dGP3w9eRSudM7O";
    CLERK_SHA256_SALTED = "clerk-sha256-salted", "clerk-sha256-salted", None, [identity::CLERK_SHA256_SALTED],
        "bcrypt_over_clerk-sha256-salted$salt$$2b$10$er40mPX.HLlKvZLLcnTCm.SMlmzKqDo54vgWEfVkENxvjNh2g9Z66";
    FUSIONAUTH_MD5_APPENDED = "fusionauth-md5-appended", "fusionauth-md5-appended", Some(Behind(16)), [identity::FUSIONAUTH_MD5_APPENDED],
        "bcrypt_over_fusionauth-md5-appended$o%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96o%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96$$2b$10$9HhVmsq6V7HCbNZjqMd6EuCsUFuIfYJWCSMWptOVhjPAfI.HOVVRS";
    HMAC_MD5_SALT_FIRST = "hmac-md5-salt-first", "hmac-md5-salt-first", None, [identity::HMAC_MD5_SALT_FIRST],
        "bcrypt_over_hmac-md5-salt-first$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$.jX1hP/JKjQYp0XImjiFIOYMSeFULwLBnvL2w.KEhM30Vani8GdSm";
    HMAC_MD5_SALT_LAST = "hmac-md5-salt-last", "hmac-md5-salt-last", None, [identity::HMAC_MD5_SALT_LAST],
        "bcrypt_over_hmac-md5-salt-last$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$OnvMvJd40yDsBwQAKrLkn.8aw7JDyvI3sAI8r7JW85xRY8taxLS/G";
    HMAC_SHA1_SALT_FIRST = "hmac-sha1-salt-first", "hmac-sha1-salt-first", None, [identity::HMAC_SHA1_SALT_FIRST],
        "bcrypt_over_hmac-sha1-salt-first$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$F9mYqozOSYYUAE/ETsoH9.tAxc8EjCiL0Hdz6mwhi6gST6Qiq0ZCe";
    HMAC_SHA1_SALT_LAST = "hmac-sha1-salt-last", "hmac-sha1-salt-last", None, [identity::HMAC_SHA1_SALT_LAST],
        "bcrypt_over_hmac-sha1-salt-last$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$N8zSZdL9QgxYv4pmFHoyXu7FFTJHTYOW8wkUIyvJ7sdCEAqe/IWXe";
    HMAC_SHA256_SALT_FIRST = "hmac-sha256-salt-first", "hmac-sha256-salt-first", None, [identity::HMAC_SHA256_SALT_FIRST],
        "bcrypt_over_hmac-sha256-salt-first$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$pkiXyufZgZuphjDuRsF7e.QyO3LcLAvaAK.5En5AIbCd7v3UrSpV6";
    HMAC_SHA256_SALT_LAST = "hmac-sha256-salt-last", "hmac-sha256-salt-last", None, [identity::HMAC_SHA256_SALT_LAST],
        "bcrypt_over_hmac-sha256-salt-last$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$$2b$10$HhXqmMwJfyVrpYW3ysYe8.knZ2tOb1us49RjfSMtbTbh0HYQn80vq";
}
