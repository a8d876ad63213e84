//! bcrypt over old digests of at most 32 bytes, whose hex fits the 72 bytes that bcrypt reads.
//!
//! Rows are as in `argon2id.rs`. The name says `over`, since `bcrypt_sha256$` is Django's prehash of a
//! password, which is another thing.

use crate::scheme::Scheme;
use crate::schemes::python::{self, werkzeug};
use crate::schemes::wrapped::inner::Joined::Behind;
use crate::schemes::wrapped::kind::Kind;
use crate::schemes::wrapped::over::{Naming, Wrapped};
use crate::schemes::wrapped::table::wraps;
use crate::schemes::{cisco, crypt, database, django, ldap, php, plain, web, windows};

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
    MD5_MD5PASS_SALT = "md5-md5pass-salt", "md5-md5pass-salt", None, [plain::MD5_MD5_PASS_SALT, php::VBULLETIN5_LEGACY],
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
    WERKZEUG_UNSALTED_SHA224 = "werkzeug-unsalted-sha224", "werkzeug-unsalted-sha224", None, [werkzeug::UNSALTED_SHA224],
        "bcrypt_over_werkzeug-unsalted-sha224$$$2b$10$A0X1MXYHE82YMBbG7lxoIOZ.Dnub44fuNsrf7rCw4dAGJKWcCR6GC";
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
    LDAP_SHA224 = "ldap-sha224", "ldap-sha224", None, [ldap::LDAP_SHA224],
        "bcrypt_over_ldap-sha224$$$2b$10$N0IldAQPaakOl/4rhPL5YOm8emDBWXXErz9wZdmih2fMatdI8LVhS";
    LDAP_SHA256 = "ldap-sha256", "ldap-sha256", None, [ldap::LDAP_SHA256],
        "bcrypt_over_ldap-sha256$$$2b$10$1s4jy4qYgPo.AxCAoTnP/eTf5UIws000dTgwdPmReWOgRx/ChyG8S";
    LDAP_SHA256_HEX = "ldap-sha256-hex", "ldap-sha256-hex", None, [ldap::LDAP_SHA256_HEX],
        "bcrypt_over_ldap-sha256-hex$$$2b$10$40NXl6sOpPMv3E53ztQg5uIEk3F9cztHzm960I.Le5tWZJL2WNPxe";
    LDAP_SMD5 = "ldap-smd5", "ldap-smd5", Some(Behind(16)), [ldap::LDAP_SMD5],
        "bcrypt_over_ldap-smd5$o%1C%8A%25$$2b$10$wpcjbBbch.RqAnDBmJjcgOD8BgYsNX7vQ2AS6vrmyNrGCTNCM/EeW";
    LDAP_SSHA = "ldap-ssha", "ldap-ssha", Some(Behind(20)), [ldap::LDAP_SSHA, ldap::LDAP_SSHA1],
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
}
