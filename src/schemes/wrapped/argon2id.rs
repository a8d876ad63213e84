//! Argon2id over old digests.
//!
//! Each row: the name behind `argon2id_`, the id behind `argon2id-`, where the salt stands that is in one
//! text with the digest, the schemes inside, and what the first one's example becomes. A name means what it says here
//! for ever; what means something else gets another name.

use crate::scheme::Scheme;
use crate::schemes::python::{self, werkzeug};
use crate::schemes::wrapped::inner::Joined::Behind;
use crate::schemes::wrapped::kind::Kind;
use crate::schemes::wrapped::over::{Naming, Wrapped};
use crate::schemes::wrapped::table::wraps;
use crate::schemes::{cisco, crypt, database, django, ldap, php, plain, web, windows};

wraps! { Argon2id, "argon2id_", "argon2id-";
    MD5 = "md5", "md5", None, [django::SALTED_MD5],
        "argon2id_md5$v=19$m=19456,t=2,p=1$c2e86$Pr/zG2LAY3xU1P+pkNXBAA$blkicCD9HM8KFjYehiUd7GAaj57c6vna9LhtPRgO/Uo";
    SHA1 = "sha1", "sha1", None, [django::SALTED_SHA1],
        "argon2id_sha1$v=19$m=19456,t=2,p=1$0reBK$sVZYIKXNrEDgUg0j+dCxSQ$mpzHHSx+l39TVo9lxy7czKg9liSLjT21wORU82vme84";
    UNSALTED_MD5 = "unsalted_md5", "unsalted-md5", None, [django::UNSALTED_MD5, django::BARE_MD5, plain::MD5_HEX],
        "argon2id_unsalted_md5$v=19$m=19456,t=2,p=1$$35LTg4a6XscRNDouSQWU8Q$BNsjNdGcvESRcqQkKbAryMZcPOdvCk2Rx7Hf9oCqp1U";
    UNSALTED_SHA1 = "unsalted_sha1", "unsalted-sha1", None, [django::UNSALTED_SHA1, plain::SHA1_HEX],
        "argon2id_unsalted_sha1$v=19$m=19456,t=2,p=1$$jNFeQc4GFLKt///IrGxELQ$+gKq85dgtGhoQ70T4cMcNLtn/m7QjLXZFCzkEiD8jPU";
    SHA224_HEX = "sha224-hex", "sha224-hex", None, [plain::SHA224_HEX],
        "argon2id_sha224-hex$v=19$m=19456,t=2,p=1$$E/PELh2osES3XGgIlbEKRw$dXcCtHo0D7VolNs/EtvB9v4iwZI5NzH1lP/6J0UuLhs";
    SHA256_HEX = "sha256-hex", "sha256-hex", None, [plain::SHA256_HEX],
        "argon2id_sha256-hex$v=19$m=19456,t=2,p=1$$Cz+usdFSeYnzKCao2Whzpg$rKqzugsv3lRyCpCQseirCIAQ9O8A7ayAilFdi+Z/zB4";
    SHA384_HEX = "sha384-hex", "sha384-hex", None, [plain::SHA384_HEX],
        "argon2id_sha384-hex$v=19$m=19456,t=2,p=1$$QVTNUis3BQScgmzwTOfLsQ$IX2w7UThG1X+LMDjAkit70rRwHpWd419L8PXKDinvio";
    SHA512_HEX = "sha512-hex", "sha512-hex", None, [plain::SHA512_HEX],
        "argon2id_sha512-hex$v=19$m=19456,t=2,p=1$$b8MUIAUpuCJTK9dTS8mKGg$Ge4dpeeheldG7EAVWbFnBW15rZXHqrLDvbX1egguiKg";
    MD4_HEX = "md4-hex", "md4-hex", None, [plain::MD4_HEX],
        "argon2id_md4-hex$v=19$m=19456,t=2,p=1$$DN1jAtWePpqs9zaQRB7F6g$F8Y7yBq4UNTJV/QAuFRPeOPxq2US35iv2np2BfXmKVA";
    MD5_MD5_HEX = "md5-md5-hex", "md5-md5-hex", None, [plain::MD5_MD5_HEX],
        "argon2id_md5-md5-hex$v=19$m=19456,t=2,p=1$$pjrBVMg56RQDEYEMGPVhww$2TEegYqpanzPyUE7eGTJFFBnUgEMKVlg4Ud44fyIL1s";
    MD5_PASS_SALT = "md5-pass-salt", "md5-pass-salt", None, [plain::MD5_PASS_SALT],
        "argon2id_md5-pass-salt$v=19$m=19456,t=2,p=1$salt$nIn5dY6MmH4ul/gdL5Vp5A$99LApuw6DqfBmM5OAaw8I5fO842m0bmdQUra6Yqf9do";
    MD5_SALT_PASS = "md5-salt-pass", "md5-salt-pass", None, [plain::MD5_SALT_PASS],
        "argon2id_md5-salt-pass$v=19$m=19456,t=2,p=1$salt$Uh3Jfv4k5H+YqqHedpXtXw$WvopJ/6UjQTiqusYBwt0oKyoqwhxoFf1+qmfZgSpW/c";
    MD5_SALT_PASS_SALT = "md5-salt-pass-salt", "md5-salt-pass-salt", None, [plain::MD5_SALT_PASS_SALT],
        "argon2id_md5-salt-pass-salt$v=19$m=19456,t=2,p=1$salt$BqTqYGhtYr/SJXS2LPZ9fQ$FdhtN5RtO2CdlA104ObUUe+5vZKycsNiMBDkGLfnwE8";
    SHA1_PASS_SALT = "sha1-pass-salt", "sha1-pass-salt", None, [plain::SHA1_PASS_SALT],
        "argon2id_sha1-pass-salt$v=19$m=19456,t=2,p=1$salt$PXy9c8ffmKlfrUCZO0XSvA$lNvkwKSftnzpShiTq28wf2tCD7/FJK4IePJKMmKTSqM";
    SHA1_SALT_PASS = "sha1-salt-pass", "sha1-salt-pass", None, [plain::SHA1_SALT_PASS],
        "argon2id_sha1-salt-pass$v=19$m=19456,t=2,p=1$salt$yQwGi2REQTE/p26kvjvI+g$GXj5WLFk4PTcgtsNcoUO4qwBWLXbopt7y6gLhXnQOww";
    SHA1_SALT_PASS_SALT = "sha1-salt-pass-salt", "sha1-salt-pass-salt", None, [plain::SHA1_SALT_PASS_SALT],
        "argon2id_sha1-salt-pass-salt$v=19$m=19456,t=2,p=1$salt$M472MOZngA2xb9dQofHV2g$wxR3AVF4vWWK3GdV+7js8EzzLTuZpKVlzp3qV1fNZK4";
    SHA256_PASS_SALT = "sha256-pass-salt", "sha256-pass-salt", None, [plain::SHA256_PASS_SALT],
        "argon2id_sha256-pass-salt$v=19$m=19456,t=2,p=1$salt$pMOeqYXxO2M8BcJRYaUA0Q$/UCNsCgO4vvK2TDKH8F05tbVAwURfgP9Cag5C+TrJGk";
    SHA256_SALT_PASS = "sha256-salt-pass", "sha256-salt-pass", None, [plain::SHA256_SALT_PASS],
        "argon2id_sha256-salt-pass$v=19$m=19456,t=2,p=1$salt$6TY2ehT08KNuG77NtjaHFQ$25UBONXKiSE9HzqxcqyFjwCB0jC8GuzV/b4xftEQ9+w";
    SHA256_SALT_PASS_SALT = "sha256-salt-pass-salt", "sha256-salt-pass-salt", None, [plain::SHA256_SALT_PASS_SALT],
        "argon2id_sha256-salt-pass-salt$v=19$m=19456,t=2,p=1$salt$NlvXY8PzKsfEtisxxULWsg$g/I7q53y8FZnONAc585O+eashHMkyypyfhMVOR4plxw";
    SHA512_PASS_SALT = "sha512-pass-salt", "sha512-pass-salt", None, [plain::SHA512_PASS_SALT],
        "argon2id_sha512-pass-salt$v=19$m=19456,t=2,p=1$salt$RyWTtI0t+4ez81o/PD8Hnw$qzmnHT7vI2kOoq74LpBR2hmkoCy0+B391oWQDRqcOQY";
    SHA512_SALT_PASS = "sha512-salt-pass", "sha512-salt-pass", None, [plain::SHA512_SALT_PASS],
        "argon2id_sha512-salt-pass$v=19$m=19456,t=2,p=1$salt$QMgdtSIHbpvt5ExRId0xYA$5X5RjAP114/TddTFGgJqCg1NIKn7KRpSjPtJTvy8Meg";
    SHA512_SALT_PASS_SALT = "sha512-salt-pass-salt", "sha512-salt-pass-salt", None, [plain::SHA512_SALT_PASS_SALT],
        "argon2id_sha512-salt-pass-salt$v=19$m=19456,t=2,p=1$salt$hsYzrx9yEWMnB8CuuRnmvQ$DiWJF7vQY3YrCDnyCnbTfvEoswssOmkhDFEUmbwjYkE";
    SHA512_SHA512PASS_SALT = "sha512-sha512pass-salt", "sha512-sha512pass-salt", None, [plain::SHA512_SHA512_PASS_SALT],
        "argon2id_sha512-sha512pass-salt$v=19$m=19456,t=2,p=1$salt$WKkzpmuXGdzFxiVke48jKA$0MIXzyzmzhzGJAKjhBAr6IVMQ8lEZVbaKniNH4VfzMk";
    MD5_MD5PASS_SALT = "md5-md5pass-salt", "md5-md5pass-salt", None, [plain::MD5_MD5_PASS_SALT, php::VBULLETIN5_LEGACY],
        "argon2id_md5-md5pass-salt$v=19$m=19456,t=2,p=1$salt$A6RST+T39z9X88pPyzazBw$V8+0a+d1l0uKAWkw19fNYyk+E8YOiEtQpDojrUcbFAk";
    MD5_SALT_MD5PASS = "md5-salt-md5pass", "md5-salt-md5pass", None, [plain::MD5_SALT_MD5_PASS],
        "argon2id_md5-salt-md5pass$v=19$m=19456,t=2,p=1$salt$rgYDE8zrTyGHubSu++7d3Q$lBwjMzoJy67toKI3yJLYsv7SToC3qZJ60yauzCzb/tw";
    MD5_MD5SALT_MD5PASS = "md5-md5salt-md5pass", "md5-md5salt-md5pass", None, [plain::MD5_MD5_SALT_MD5_PASS],
        "argon2id_md5-md5salt-md5pass$v=19$m=19456,t=2,p=1$salt$9YE+Tjh2VUUZ1xRhXyopmw$DsWDLc9mz6DF2tyEXrU2lVeT22b+pOu78vKCWeja14M";
    SHA1_SALT_SHA1PASS = "sha1-salt-sha1pass", "sha1-salt-sha1pass", None, [plain::SHA1_SALT_SHA1_PASS],
        "argon2id_sha1-salt-sha1pass$v=19$m=19456,t=2,p=1$salt$I4IlbeD5Pm7K/7fWceCqiw$sxBLfUkxRSGJIeUHzplFWNyBgg+s1W+tiJRmsBcQMHA";
    SHA1_SALT_SHA1_SALT_SHA1PASS = "sha1-salt-sha1-salt-sha1pass", "sha1-salt-sha1-salt-sha1pass", None, [plain::SHA1_SALT_SHA1_SALT_SHA1_PASS],
        "argon2id_sha1-salt-sha1-salt-sha1pass$v=19$m=19456,t=2,p=1$salt$LHwNScL4KZqjmNT9qKt3pg$opTrsJVftLYIL+79gsDTmB6Mjj9Xt+ChxKlpZKJPcCU";
    DJANGO_SHA2_SHA256 = "django-sha2-sha256", "django-sha2-sha256", None, [django::SHA2_SHA256],
        "argon2id_django-sha2-sha256$v=19$m=19456,t=2,p=1$7a49025f024ad3dcacad$wiDMBM0PSCy8cz2Zce1szg$PXYEEJZ3jcdK5JclJ7QGYJHAM648QtDZrY5lR9HVOuM";
    DJANGO_SHA2_SHA512 = "django-sha2-sha512", "django-sha2-sha512", None, [django::SHA2_SHA512],
        "argon2id_django-sha2-sha512$v=19$m=19456,t=2,p=1$7a49025f024ad3dcacad$w6XFhCrnlS466JrBuf6/Ow$RwvCLI6P7dRgGq5Ii4aI73wYoDQhNryyg2mOV2sPAYg";
    WERKZEUG_UNSALTED_SHA224 = "werkzeug-unsalted-sha224", "werkzeug-unsalted-sha224", None, [werkzeug::UNSALTED_SHA224],
        "argon2id_werkzeug-unsalted-sha224$v=19$m=19456,t=2,p=1$$C2Z3OZaJG+4aODdI9nzqKQ$MbWn9hUROXij85RLUBylhXvzZjpdFvIFM2J4U0a38jY";
    WERKZEUG_UNSALTED_SHA256 = "werkzeug-unsalted-sha256", "werkzeug-unsalted-sha256", None, [werkzeug::UNSALTED_SHA256],
        "argon2id_werkzeug-unsalted-sha256$v=19$m=19456,t=2,p=1$$FbOU8HbDxWHpJkHjr+srvQ$NZIzuybBaoxiCFnCY4obgc3oF45f27IdjqG/DWrmRPY";
    WERKZEUG_UNSALTED_SHA384 = "werkzeug-unsalted-sha384", "werkzeug-unsalted-sha384", None, [werkzeug::UNSALTED_SHA384],
        "argon2id_werkzeug-unsalted-sha384$v=19$m=19456,t=2,p=1$$cP+xUdkG8MYmTbF4RWQLlg$1Cbk4IlzNR68aO2l3zVeeFod4d7kbN9rShfSKFsR2II";
    WERKZEUG_UNSALTED_SHA512 = "werkzeug-unsalted-sha512", "werkzeug-unsalted-sha512", None, [werkzeug::UNSALTED_SHA512],
        "argon2id_werkzeug-unsalted-sha512$v=19$m=19456,t=2,p=1$$LXTdhQ7Nx2UNxBlnF1EkFg$QSjbZ4GSOrLaQl7gm4fKzRa1MaUAayayaBoLZtSjDcY";
    WERKZEUG_HMAC_MD5 = "werkzeug-hmac-md5", "werkzeug-hmac-md5", None, [werkzeug::HMAC_MD5],
        "argon2id_werkzeug-hmac-md5$v=19$m=19456,t=2,p=1$Tw5nQ2kX$d0H2ZjqGtdhav93cUsIeyg$0yBFZhQVnLSmbYbfbLSAwFtCl21R/+diVcYz5fIE7Kk";
    WERKZEUG_HMAC_SHA1 = "werkzeug-hmac-sha1", "werkzeug-hmac-sha1", None, [werkzeug::HMAC_SHA1],
        "argon2id_werkzeug-hmac-sha1$v=19$m=19456,t=2,p=1$Tw5nQ2kX$4XgVIEf/4D8oBhxkxjd+tw$zQ6qC4ZDAX+Ef69FDYV2wMSdbRivns1EftK0nLpXzGo";
    WERKZEUG_HMAC_SHA224 = "werkzeug-hmac-sha224", "werkzeug-hmac-sha224", None, [werkzeug::HMAC_SHA224],
        "argon2id_werkzeug-hmac-sha224$v=19$m=19456,t=2,p=1$Tw5nQ2kX$UKgakISbmayr88GWg/k5hg$sPFbrISkCw74Lq2rloGb8kSDueYhYk1pEv0Eo5AcFJw";
    WERKZEUG_HMAC_SHA256 = "werkzeug-hmac-sha256", "werkzeug-hmac-sha256", None, [werkzeug::HMAC_SHA256],
        "argon2id_werkzeug-hmac-sha256$v=19$m=19456,t=2,p=1$Tw5nQ2kX$1LquWioehfoOtsxZB6fSyQ$XO5a5g7jgU0JPFGk3jeFugfa8ppbGR8HTc3Wj9oO9bo";
    WERKZEUG_HMAC_SHA384 = "werkzeug-hmac-sha384", "werkzeug-hmac-sha384", None, [werkzeug::HMAC_SHA384],
        "argon2id_werkzeug-hmac-sha384$v=19$m=19456,t=2,p=1$Tw5nQ2kX$DEHFGPEgP6caq+2aOrU+BA$FHjbpS5t6ElUmkHUuA0aoEJpudLYsRvp+q/pn7fgrRw";
    WERKZEUG_HMAC_SHA512 = "werkzeug-hmac-sha512", "werkzeug-hmac-sha512", None, [werkzeug::HMAC_SHA512],
        "argon2id_werkzeug-hmac-sha512$v=19$m=19456,t=2,p=1$Tw5nQ2kX$kpdlIb9sG2/MlLoTo5nm3g$awJ7qhiauKWTuZrORBrUap325ZaaxtH+Y1THAGmzZMs";
    WEB2PY_MD5 = "web2py-md5", "web2py-md5", None, [python::WEB2PY_MD5],
        "argon2id_web2py-md5$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$BR0r2aOKFey+Aez2Z98UZQ$aP2N9RtJNcfXgsNrwx+ATocqGKRt0LCHfTDmd8ZmFto";
    WEB2PY_SHA1 = "web2py-sha1", "web2py-sha1", None, [python::WEB2PY_SHA1],
        "argon2id_web2py-sha1$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$db2l6db17+/riTb9PPI++Q$TrNdl2AgRrznQsWlP+eEtmk7kbjhDlJSZghHkVFbVhM";
    WEB2PY_SHA256 = "web2py-sha256", "web2py-sha256", None, [python::WEB2PY_SHA256],
        "argon2id_web2py-sha256$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$PKOJVDKLDqVIC1/vQfNFPQ$zIEMDBo+rbJFjdqBqGtU6FOpqmwiTg5jjEbR1PgawTw";
    WEB2PY_SHA512 = "web2py-sha512", "web2py-sha512", None, [python::WEB2PY_SHA512],
        "argon2id_web2py-sha512$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$OibaU1zEAZMHbDUYUzgMrQ$eWSmd8hjTWORegufp1fSGej3tcfleIu2u2aa61eRCuU";
    WEB2PY_HMAC_MD5 = "web2py-hmac-md5", "web2py-hmac-md5", None, [python::WEB2PY_HMAC_MD5],
        "argon2id_web2py-hmac-md5$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$dxHSBIc5hSbJHBSAJFPKEQ$GzWG2oqXeGv3X0lQ0IjJR6LMQrRZvHki1iHhXKKfONc";
    WEB2PY_HMAC_SHA1 = "web2py-hmac-sha1", "web2py-hmac-sha1", None, [python::WEB2PY_HMAC_SHA1],
        "argon2id_web2py-hmac-sha1$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$pK/6NQkqBAA/XDZQnYKhag$SgWzp+kIgZOjn+F4QgJJfUzJSxC6Dzb9dqEvSsiPRk4";
    WEB2PY_HMAC_SHA256 = "web2py-hmac-sha256", "web2py-hmac-sha256", None, [python::WEB2PY_HMAC_SHA256],
        "argon2id_web2py-hmac-sha256$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$NapLeB74LS01EvfWUBCmOw$rQBBsCv/gqhU4dgNwjyqfuN6woezWFAJHntgU2mon2E";
    WEB2PY_HMAC_SHA512 = "web2py-hmac-sha512", "web2py-hmac-sha512", None, [python::WEB2PY_HMAC_SHA512],
        "argon2id_web2py-hmac-sha512$v=19$m=19456,t=2,p=1$a4d1c1a9f1f2f3b0$3GqlvD02mtR8UXY1hgO6Ow$zJwjayHgJ50dCQXI+JmsEhEXMjxwmvLnVZvb5xQg9dY";
    JUPYTER_SHA1 = "jupyter-sha1", "jupyter-sha1", None, [python::JUPYTER_SHA1],
        "argon2id_jupyter-sha1$v=19$m=19456,t=2,p=1$78c69ef6e064$JkgFTegeD9Op6xu8mWDfbA$uzBWM+RkjtH7A4RToo021nVtmS/hmXxxaN0RkhIsRYA";
    JUPYTER_SHA256 = "jupyter-sha256", "jupyter-sha256", None, [python::JUPYTER_SHA256],
        "argon2id_jupyter-sha256$v=19$m=19456,t=2,p=1$78c69ef6e064$r0Bte9cIYEg8ndXFTKR6bQ$Owh+5IxX/5ArcfGD50ACy0bTtQ6hk+2vqd40XOLGPKk";
    JUPYTER_SHA512 = "jupyter-sha512", "jupyter-sha512", None, [python::JUPYTER_SHA512],
        "argon2id_jupyter-sha512$v=19$m=19456,t=2,p=1$78c69ef6e064$9gEZMwsI1RkeQ7a+MePI5w$KWGfc4vlyZXbOjF+icTzTHzMSvO9FwZ/B0dc7qfNF3o";
    LDAP_MD5 = "ldap-md5", "ldap-md5", None, [ldap::LDAP_MD5],
        "argon2id_ldap-md5$v=19$m=19456,t=2,p=1$$FlWmnPJZ1qoy4eDRxIsymQ$TVtFBlynwrZsRzGMJ8qcjsLzzf6WoYx2hKsWeKl+WLU";
    LDAP_MD5_HEX = "ldap-md5-hex", "ldap-md5-hex", None, [ldap::LDAP_MD5_HEX],
        "argon2id_ldap-md5-hex$v=19$m=19456,t=2,p=1$$XzZNABdUZMaEoZjiPh7pDw$A8LooUiDWk46gwLwmKGRKgb9LN6KpHHsPD4+xMtmX4o";
    LDAP_SHA = "ldap-sha", "ldap-sha", None, [ldap::LDAP_SHA],
        "argon2id_ldap-sha$v=19$m=19456,t=2,p=1$$tWe8Lb7jYRy8OSDTNKbIhA$6kH4QNrTwH+fVulntejpTbOh64XEjUaqgUNhpnneSTc";
    LDAP_SHA_HEX = "ldap-sha-hex", "ldap-sha-hex", None, [ldap::LDAP_SHA_HEX],
        "argon2id_ldap-sha-hex$v=19$m=19456,t=2,p=1$$w8udEvvMEgf8cvy/9AR3Qg$bhYu2ylnNGbkv+lNpMH3BB8A+NmoJCnXHVRuUAAy5mM";
    LDAP_SHA224 = "ldap-sha224", "ldap-sha224", None, [ldap::LDAP_SHA224],
        "argon2id_ldap-sha224$v=19$m=19456,t=2,p=1$$P2KnfCSRccmQnB6tjRN7aQ$vAbrgrHsa/WWgNxYVgGiHGoNs1wvzrSrMGfVdhWfUxc";
    LDAP_SHA256 = "ldap-sha256", "ldap-sha256", None, [ldap::LDAP_SHA256],
        "argon2id_ldap-sha256$v=19$m=19456,t=2,p=1$$3u6l06saiRqACzECqVpRBg$kvSqGdSxPMcnjiX/SNoGNyWRLtxoX6FYEMZ/ebidiAc";
    LDAP_SHA256_HEX = "ldap-sha256-hex", "ldap-sha256-hex", None, [ldap::LDAP_SHA256_HEX],
        "argon2id_ldap-sha256-hex$v=19$m=19456,t=2,p=1$$62PZn8uQrROx5G751vSi7w$wku/u5zsOZ14I16f4rdYCKl5rtK+92nopaujAn6figo";
    LDAP_SHA384 = "ldap-sha384", "ldap-sha384", None, [ldap::LDAP_SHA384],
        "argon2id_ldap-sha384$v=19$m=19456,t=2,p=1$$AKp+7TS7qdt/5lQvfRNyxA$fs9/tV5vEZlGfwr1Lror91UYinmoYJOqf/m33E6xD+8";
    LDAP_SHA512 = "ldap-sha512", "ldap-sha512", None, [ldap::LDAP_SHA512],
        "argon2id_ldap-sha512$v=19$m=19456,t=2,p=1$$3WRTPzurOhYBHCbjl0mrKw$U26d/wkNZU3lJS5TvEqS9QaiTsEcNEql2+Fmj/uSvu4";
    LDAP_SMD5 = "ldap-smd5", "ldap-smd5", Some(Behind(16)), [ldap::LDAP_SMD5],
        "argon2id_ldap-smd5$v=19$m=19456,t=2,p=1$o%1C%8A%25$yreldDdejATsCpFDoLleiQ$tgfprTrPVO2zG3ITMaLPFxnQXl72jNgm7eWh7/iKbzk";
    LDAP_SSHA = "ldap-ssha", "ldap-ssha", Some(Behind(20)), [ldap::LDAP_SSHA, ldap::LDAP_SSHA1],
        "argon2id_ldap-ssha$v=19$m=19456,t=2,p=1$o%1C%8A%25$5ZCTCX3Nsf5Gp8LTNIcSaw$GZUlzjfDG11lGR8CeFrUqBcJ8SrxZb5VN9w4gbtZ+b4";
    LDAP_SSHA224 = "ldap-ssha224", "ldap-ssha224", Some(Behind(28)), [ldap::LDAP_SSHA224],
        "argon2id_ldap-ssha224$v=19$m=19456,t=2,p=1$o%1C%8A%25%D3%B9Np$FdWhqLdk9cwEIv69AjLnEA$2J/vGn446E5WQTeK6qYN2zW/msXWL7L999NK0+qc4K0";
    LDAP_SSHA256 = "ldap-ssha256", "ldap-ssha256", Some(Behind(32)), [ldap::LDAP_SSHA256],
        "argon2id_ldap-ssha256$v=19$m=19456,t=2,p=1$o%1C%8A%25%D3%B9Np$bay+OTf/+faCkdqEVsdYrQ$4pGysa1t05WO7mj3XTA2pLWyTedXH/c1UNWf4GC6vuc";
    LDAP_SSHA384 = "ldap-ssha384", "ldap-ssha384", Some(Behind(48)), [ldap::LDAP_SSHA384],
        "argon2id_ldap-ssha384$v=19$m=19456,t=2,p=1$o%1C%8A%25%D3%B9Np$GsquQilfhAuO2hlzqnujtA$wwy701pPvWYn/0yyuNkB+/Ct7jjjOq/7AlRDbGVctSM";
    LDAP_SSHA512 = "ldap-ssha512", "ldap-ssha512", Some(Behind(64)), [ldap::LDAP_SSHA512],
        "argon2id_ldap-ssha512$v=19$m=19456,t=2,p=1$o%1C%8A%25%D3%B9Np$/rSZMuK3I7HXXaVNzK+gYA$/LqhWYed6DqdY8BaXevBHkz9f+fvsanMCo5Jl7GOpt4";
    FLUFL_SHA = "flufl-sha", "flufl-sha", None, [python::FLUFL_SHA],
        "argon2id_flufl-sha$v=19$m=19456,t=2,p=1$$n4M0leNgNTIAwEhS7OIzkw$zEmjRfd4r89mm2vZ+kTvveCv4Jnbj+f3xTDGY7jSNu4";
    FLUFL_SSHA = "flufl-ssha", "flufl-ssha", Some(Behind(20)), [python::FLUFL_SSHA],
        "argon2id_flufl-ssha$v=19$m=19456,t=2,p=1$%00%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96o%1C%8A%25$qLTauzSp5tQBzyJ3pREzgQ$Yepac5PKH4eH/WgPX1gEerVEwzgwlE2/P09svtCFHJU";
    MYSQL41 = "mysql41", "mysql41", None, [database::MYSQL41],
        "argon2id_mysql41$v=19$m=19456,t=2,p=1$$95qdpkrTLQ3AZlkMzl3gmQ$zXIU65SqGSybq09nJEkMi0icMPceaGDr9WPiVr3I9uA";
    MYSQL41_TAGGED = "mysql41-tagged", "mysql41-tagged", None, [database::MYSQL41_TAGGED],
        "argon2id_mysql41-tagged$v=19$m=19456,t=2,p=1$$M8K3SIAYXBcV1By7sm37gg$Yi4dbzQS4ut26totlwj/C5jOsno+XR8gctEmP/0ONZc";
    MYSQL323 = "mysql323", "mysql323", None, [database::MYSQL323],
        "argon2id_mysql323$v=19$m=19456,t=2,p=1$$TFhFHBEYf+xl8SR04nPgqw$peEP7K8OHFQF6KqEt50mvhN84JlP1lJRbOBTGds1/8A";
    MYSQL323_DOKUWIKI = "mysql323-dokuwiki", "mysql323-dokuwiki", None, [database::MYSQL323_DOKUWIKI],
        "argon2id_mysql323-dokuwiki$v=19$m=19456,t=2,p=1$$FQ9x3u3ffQTxiArNez2DGw$+HrDTW0+ko//YfuhD588zv0PgjuX9x5H+CR/tHuGlaw";
    POSTGRES_MD5 = "postgres-md5", "postgres-md5", None, [database::POSTGRES_MD5],
        "argon2id_postgres-md5$v=19$m=19456,t=2,p=1$$K0hWwggF0h1UTWXZIrE7nQ$wVHu0qQDFKBYc0YOMDzNh0OziNi07EOjIXqzYmsug0c";
    ORACLE10 = "oracle10", "oracle10", None, [database::Oracle10],
        "argon2id_oracle10$v=19$m=19456,t=2,p=1$$9yMVTRGuf7cWa7CAjULKkw$3kC/JEH23pYJzSbfxi9ZWUjFbGjOckUeTWSj7mjCGDs";
    ORACLE11 = "oracle11", "oracle11", None, [database::ORACLE11],
        "argon2id_oracle11$v=19$m=19456,t=2,p=1$8F3A0C6B1D2E4F567890$EDza4WJaVaQhmFjvz1eQUA$pBJhX9LVIUiIFeO9nMun99r2JlcdFqWuEDGaM3yFWeE";
    NT_MSNT = "nt-msnt", "nt-msnt", None, [windows::NtMsnt],
        "argon2id_nt-msnt$v=19$m=19456,t=2,p=1$$wlS4e2N49pJ3OfqkrUbjQw$hNHVrHjyNYmxTUhc5i316WBsFPn+kZF9tdsBgGJFhSM";
    NT_LDIF = "nt-ldif", "nt-ldif", None, [windows::NT_LDIF],
        "argon2id_nt-ldif$v=19$m=19456,t=2,p=1$$BCmq8sJjsNF/r8/j+DF0Lw$4A3UQlmvYzVHp1h7KZUS7ZbkZ7oY7hq6N8kdp2z1J0U";
    MSDCC = "msdcc", "msdcc", None, [windows::MSDCC],
        "argon2id_msdcc$v=19$m=19456,t=2,p=1$$ErxTemyutumo6ii7TK3W0A$gp2jTOPwgXd4ZokNIixvfLYY34vs99buMz+vB3lH8oM";
    CISCO_4 = "cisco-4", "cisco-4", None, [cisco::TYPE_4],
        "argon2id_cisco-4$v=19$m=19456,t=2,p=1$$qF7EUtnvBzWwlQy2KFxsbQ$4jMvmGXgPCM3tqCTYVFsNdjylX2AT3wlwbh2J26kZw0";
    HTDIGEST_HEX = "htdigest-hex", "htdigest-hex", None, [web::HTDIGEST_HEX],
        "argon2id_htdigest-hex$v=19$m=19456,t=2,p=1$$9ZugPakA8yr7nEDr4R9rxg$YSh/dRKcYGlyNz6G0mIqplnYOQmDQWcjoWovj6RxV8c";
    DESCRYPT = "descrypt", "descrypt", None, [crypt::DesCrypt],
        "argon2id_descrypt$v=19$m=19456,t=2,p=1$ab$KsAlCzLVrCjnRFKMLyQuMg$jSOoV3LbEPAx0jKnNuUIjVTaoRKqaaVHj5TA7SqmKVM";
}
