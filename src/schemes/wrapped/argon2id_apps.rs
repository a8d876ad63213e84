//! Argon2id over the old digests of applications, servers and mail.
//!
//! Rows are as in `argon2id.rs`.

use crate::scheme::Scheme;
use crate::schemes::wrapped::inner::Joined::{Behind, InFront};
use crate::schemes::wrapped::kind::Kind;
use crate::schemes::wrapped::over::{Naming, Wrapped};
use crate::schemes::wrapped::table::wraps;
use crate::schemes::{dotnet, enterprise, go, identity, java, ldap, mail, php, ruby, server};

wraps! { Argon2id, "argon2id_", "argon2id-";
    MEDIAWIKI_A = "mediawiki-a", "mediawiki-a", None, [php::MEDIAWIKI_A, php::MEDIAWIKI_A_DOLLAR],
        "argon2id_mediawiki-a$v=19$m=19456,t=2,p=1$$YT8ZZ5P+tH8GGNsLFgH5bA$E6GqskZu7FZ4+h0C8oAm1yY74NaKx/TnRN9cJv8N+MQ";
    MEDIAWIKI_A_SALTED = "mediawiki-a-salted", "mediawiki-a-salted", None, [php::MEDIAWIKI_A_SALTED],
        "argon2id_mediawiki-a-salted$v=19$m=19456,t=2,p=1$f34b6ba8$X5qaDil980UEnAL2TEmZbQ$Q4HtIBwiVac2dzBu1FF6CB2ULx+noSPDkQIbqzY7TEM";
    MEDIAWIKI_B = "mediawiki-b", "mediawiki-b", None, [php::MEDIAWIKI_B],
        "argon2id_mediawiki-b$v=19$m=19456,t=2,p=1$f34b6ba8$vJnDEQXO9dBCnOIB6CWvrw$p9MXYNCOqXFb9PxBX6CUTc2CkVIjJqPPHTjn3rsVL7o";
    MEDIAWIKI_B_DOLLAR = "mediawiki-b-dollar", "mediawiki-b-dollar", None, [php::MEDIAWIKI_B_DOLLAR],
        "argon2id_mediawiki-b-dollar$v=19$m=19456,t=2,p=1$f34b6ba8$ZgQc3NvIe6QtJgRF0U6FLg$bq/W5kkYtwfGpmWT53LFU+UAdGioPLHN9fzjtv874g0";
    JOOMLA_SHA256 = "joomla-sha256", "joomla-sha256", None, [php::JOOMLA_SHA256],
        "argon2id_joomla-sha256$v=19$m=19456,t=2,p=1$salt$Ullw2Hu6SldvGhIrcju9Dw$xeYdSQ1IDlQzCd38GX8Y75R694sDU9wJMMeWkKWc7Io";
    PHPS = "phps", "phps", None, [php::PHPS],
        "argon2id_phps$v=19$m=19456,t=2,p=1$73616c74$GadosgRwiCv+QU6StF24PA$uk2ZFEJS7cDvMCXI82CfPud96cu4fP0fLiZSnveDjww";
    AUTHME_SHA256 = "authme-sha256", "authme-sha256", None, [php::AUTHME_SHA256],
        "argon2id_authme-sha256$v=19$m=19456,t=2,p=1$f34b6ba8$/GKUYIUiiRXCyaJuYFVN1w$emqt2q3w9LmHe+4SYAszL72vH3615DYWU7Qdx3IFmg8";
    AUTHME_MD5VB = "authme-md5vb", "authme-md5vb", None, [php::AUTHME_MD5VB],
        "argon2id_authme-md5vb$v=19$m=19456,t=2,p=1$f34b6ba8$Trxrf8TCKYxEeJtb+OnxAA$yq5KgBi3tZg1ueGD90a+dHBg+eXw/HnHBKWUTu2O/zU";
    TTRSS_SHA1 = "ttrss-sha1", "ttrss-sha1", None, [php::TTRSS_SHA1],
        "argon2id_ttrss-sha1$v=19$m=19456,t=2,p=1$$qeOh+xSm3A12zuUdWxmYBw$QXSCnfG7qyPw21bXjMflQDuInwNIPYTHIruLBILBmhY";
    TTRSS_SHA1X = "ttrss-sha1x", "ttrss-sha1x", None, [php::TTRSS_SHA1X],
        "argon2id_ttrss-sha1x$v=19$m=19456,t=2,p=1$$tzahCP6TyvhqTcKn8S0NMg$eD6tqb9XC5rM1Bj7ik9HiLGhNzK3PnRAy4B+7IHC52k";
    TTRSS_MODE2 = "ttrss-mode2", "ttrss-mode2", None, [php::TTRSS_MODE2],
        "argon2id_ttrss-mode2$v=19$m=19456,t=2,p=1$$vaXKBvsxckJZVUTuW5p+jg$mY8XkxWgbnzBJ5U1K1cUHQXSk6Xyy0G6s3LUxhC16zo";
    TTRSS_SSHA256 = "ttrss-ssha256", "ttrss-ssha256", None, [php::TTRSS_SSHA256],
        "argon2id_ttrss-ssha256$v=19$m=19456,t=2,p=1$$ISrjLZqhaRbY9jpjY9bkFA$jTkWhL6+9nvyZtALr0pWwrV00Un/3qcPI+eLOhELc34";
    TTRSS_SSHA512 = "ttrss-ssha512", "ttrss-ssha512", None, [php::TTRSS_SSHA512],
        "argon2id_ttrss-ssha512$v=19$m=19456,t=2,p=1$$73dTV5TcWbwvHaXcXD8igA$U9S6xWBUilPaLRFkdZJihIIY9QZDoNl+skawhCS26pE";
    WOLTLAB_WCF1 = "woltlab-wcf1", "woltlab-wcf1", None, [php::WOLTLAB_WCF1],
        "argon2id_woltlab-wcf1$v=19$m=19456,t=2,p=1$f34b6ba8$DsmbAgkTBSzw0gcSLC3x3w$x9TAliJVCLyP9zv0L1DbftqEsvPM3LNBnX654ookAEI";
    XENFORO_SHA1 = "xenforo-sha1", "xenforo-sha1", None, [php::XENFORO_SHA1],
        "argon2id_xenforo-sha1$v=19$m=19456,t=2,p=1$b295d117135a9763da282e7dae73a5ca7d3e5b11$CMdJavVgfdUuKNWrOVZgUg$3UvmZ9JjPi9TBXqH7ZLmmGElBRmv1wf5/9jneMmjuLs";
    XENFORO_SHA256 = "xenforo-sha256", "xenforo-sha256", None, [php::XENFORO_SHA256],
        "argon2id_xenforo-sha256$v=19$m=19456,t=2,p=1$63479ad69a090b258277ec8fba6f99419a2ffb248981510657c944ccd1148e97$PIm4nE5FbQfF+bZsss+eUw$INYGRGU4Zk1z1LZvuCsw6bisFe5LR9iLA94HjyES7wM";
    PHPFUSION = "phpfusion", "phpfusion", None, [php::PHPFUSION],
        "argon2id_phpfusion$v=19$m=19456,t=2,p=1$salt$+fgZ6diXCpH1hsGP3mlzCA$aLnf2hHW7uKKRSTPuhfO8tAZsJiMQLw2DW9LlJujEIE";
    AUTHME_PHPFUSION = "authme-phpfusion", "authme-phpfusion", None, [php::AUTHME_PHPFUSION],
        "argon2id_authme-phpfusion$v=19$m=19456,t=2,p=1$salt$Pbgc/kOOV0XriA7BZtxBaA$iHFmLarKDEFjRgZs1mG2JTytNZptOCUeYfyYlV0CX3o";
    MOODLE_MD5 = "moodle-md5", "moodle-md5", None, [php::MOODLE_MD5],
        "argon2id_moodle-md5$v=19$m=19456,t=2,p=1$$hILdLj9V1kw0JDufHSn+2w$NS1QwGWuiLD/j3BQOeR2g/c6zfm4nX7YQFgprDd9bwo";
    PRESTASHOP = "prestashop", "prestashop", None, [php::PRESTASHOP],
        "argon2id_prestashop$v=19$m=19456,t=2,p=1$$aggt9eQEv6E9j7L/NXJvig$pvZN5bbv1YyAhmfH3Gp8BOjnnvRWa5NvLUms9du4n6U";
    MD5_SHA1_HEX = "md5-sha1-hex", "md5-sha1-hex", None, [php::MD5_SHA1_HEX],
        "argon2id_md5-sha1-hex$v=19$m=19456,t=2,p=1$$OZV4rGTAijzUOPBoOPKi9Q$SKZQiYh7Sf0pKDbgubr6eKzwmAWmYZgkxSt2OAaJkfA";
    DEDECMS = "dedecms", "dedecms", None, [php::DEDECMS],
        "argon2id_dedecms$v=19$m=19456,t=2,p=1$$fIjl7Nae8I0+BaXdcH8hMw$jBKSmCC0KaXIOz0/bhkL/p1VpF6aDdBEcVrDSyIjmgo";
    MD5_MD5SALT_MD5MD5PASS = "md5-md5salt-md5md5pass", "md5-md5salt-md5md5pass", None, [php::MD5_MD5_SALT_MD5_MD5_PASS],
        "argon2id_md5-md5salt-md5md5pass$v=19$m=19456,t=2,p=1$salt$5lrDz1UZcWuQmyPcLC2/Hw$5MfBPBNiwSkTRx0YLAHDxFrdDI7Xg9bYPmt/af7r+lI";
    SPRING_MD4 = "spring-md4", "spring-md4", None, [java::SPRING_MD4, java::SPRING_MD4_BASE64],
        "argon2id_spring-md4$v=19$m=19456,t=2,p=1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$rE8ChBJVyn8id0A7bJvbdA$uDk7XLXzvclWLwscnEmUxVefM/308Jl4IGRIZgtcUBw";
    SPRING_MD4_UNSALTED = "spring-md4-unsalted", "spring-md4-unsalted", None, [java::SPRING_MD4_UNSALTED, java::SPRING_MD4_UNSALTED_BASE64],
        "argon2id_spring-md4-unsalted$v=19$m=19456,t=2,p=1$$4dg+9kBlXRtHTnYr5HxLKg$p80QihZTX30N4rpsN1p8kZiZs/1ocxBC7HkRlkcCqFw";
    SPRING_MD5 = "spring-md5", "spring-md5", None, [java::SPRING_MD5, java::SPRING_MD5_BASE64],
        "argon2id_spring-md5$v=19$m=19456,t=2,p=1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$USIHL6e5WfHHPrtEFZUG0g$ENTWca7NHaT2D6JVfEdkG7pehSnr6QstChW1bRGnKcA";
    SPRING_SHA1 = "spring-sha1", "spring-sha1", None, [java::SPRING_SHA1, java::SPRING_SHA1_BASE64],
        "argon2id_spring-sha1$v=19$m=19456,t=2,p=1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$irNsBXwDhV1gpyiJ1jeLEA$Oig5V4GLoH8+ZqshoRZXih8rue76r31o9tsCItrEvPU";
    SPRING_SHA1_UNSALTED = "spring-sha1-unsalted", "spring-sha1-unsalted", None, [java::SPRING_SHA1_UNSALTED, java::SPRING_SHA1_UNSALTED_BASE64],
        "argon2id_spring-sha1-unsalted$v=19$m=19456,t=2,p=1$$JOUBVyerSLq3B0Dny86/Kw$ERiZ4wz7X1i2QgcKKOOm3mgq8XAacOddGv/UiV0vFy4";
    SPRING_SHA256 = "spring-sha256", "spring-sha256", None, [java::SPRING_SHA256, java::SPRING_SHA256_BASE64],
        "argon2id_spring-sha256$v=19$m=19456,t=2,p=1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$3c6ixGI1FYly6uWOL5Pq0w$NvnBVNnO5DgorTQ80UFyIspxU6AyisDTU+Hk9f8LVDM";
    SPRING_SHA256_UNSALTED = "spring-sha256-unsalted", "spring-sha256-unsalted", None, [java::SPRING_SHA256_UNSALTED, java::SPRING_SHA256_UNSALTED_BASE64],
        "argon2id_spring-sha256-unsalted$v=19$m=19456,t=2,p=1$$7MUFgm33SFXp5O1xPne2MQ$BEnMW1ViBCMDpEzMwTO2ONiP2RV4SAOEW5tViJjwbfU";
    PASSWAP_MD5_PREFIX = "passwap-md5-prefix", "passwap-md5-prefix", None, [go::PASSWAP_MD5_PREFIX],
        "argon2id_passwap-md5-prefix$v=19$m=19456,t=2,p=1$kx1TZ2Gn$m3CgUBGGFYDZ3YyvdZP3Gg$Tu04nswlDlQWnZKl42I3RLiuXPPc0yU088Z7RF6bOko";
    PASSWAP_MD5_SUFFIX = "passwap-md5-suffix", "passwap-md5-suffix", None, [go::PASSWAP_MD5_SUFFIX],
        "argon2id_passwap-md5-suffix$v=19$m=19456,t=2,p=1$kx1TZ2Gn$EcRx7DSH1jbt6KjPx8X8DA$XElpszerPMc81POBGtfK+1KCFD0HGA70kTDu3Q2ZJiU";
    LDAP_SHA512_HEX = "ldap-sha512-hex", "ldap-sha512-hex", None, [ldap::LDAP_SHA512_HEX],
        "argon2id_ldap-sha512-hex$v=19$m=19456,t=2,p=1$$AcALIxJU0OJ6F2Frb4mXEw$dRzsIEh5JQZYxrCaWoM7nMBFlJlTe4IIfiV8Svog3uQ";
    NT_IPA = "nt-ipa", "nt-ipa", None, [ldap::IpaNt],
        "argon2id_nt-ipa$v=19$m=19456,t=2,p=1$$5zx0RlDddgd0ylM9dYiQ/w$qOw5AjB7m0USjdeb0MEIU6TTE9s7BSvbncT+YvhJgF0";
    DOVECOT_MD4 = "dovecot-md4", "dovecot-md4", None, [mail::DOVECOT_MD4],
        "argon2id_dovecot-md4$v=19$m=19456,t=2,p=1$$WS6ElRyJrkOBKhSKHeiCOg$2IKq/g5/xVencCNwq1WsiLTC/3m3aoT+dy7qW1xjP+4";
    DOVECOT_MD5 = "dovecot-md5", "dovecot-md5", None, [mail::DOVECOT_MD5],
        "argon2id_dovecot-md5$v=19$m=19456,t=2,p=1$$1pmwYcNS9HjNjrtlyD21cQ$JbXOHaC4hKO/Zd8IqKcoY1Q2av++vk6DkN5tA/htlNk";
    DOVECOT_SHA1 = "dovecot-sha1", "dovecot-sha1", None, [mail::DOVECOT_SHA1],
        "argon2id_dovecot-sha1$v=19$m=19456,t=2,p=1$$Z+jObiVZLGg3FlwQSkIdgA$hWohU4rQWyBJL+ZzNWMQZV+9BQ+YX1Wadv4joD0yrgU";
    DOVECOT_SHA256 = "dovecot-sha256", "dovecot-sha256", None, [mail::DOVECOT_SHA256],
        "argon2id_dovecot-sha256$v=19$m=19456,t=2,p=1$$TeQk+EvfO2JPrQV5x+DB5w$e6tR+k9mkKfXNUKGQ4PFhsGvwX/vnncV0F0qZ182V9Y";
    DOVECOT_SHA512 = "dovecot-sha512", "dovecot-sha512", None, [mail::DOVECOT_SHA512],
        "argon2id_dovecot-sha512$v=19$m=19456,t=2,p=1$$JGqkKDUf6zUth+dZUmKd/A$D6E+iuRrT/eOyQ80YzKN+O0CZP8Pih8bvm3UanCOhfc";
    DOVECOT_CRAM_MD5 = "dovecot-cram-md5", "dovecot-cram-md5", None, [mail::DOVECOT_CRAM_MD5],
        "argon2id_dovecot-cram-md5$v=19$m=19456,t=2,p=1$$mRzsFL2p86tyJRjnDJYt2w$xytoyDKPyL1W+j90csuDXF+osfuuDBj1uF5V3Te+Se4";
    DOVECOT_DIGEST_MD5 = "dovecot-digest-md5", "dovecot-digest-md5", None, [mail::DOVECOT_DIGEST_MD5],
        "argon2id_dovecot-digest-md5$v=19$m=19456,t=2,p=1$$mQWcVzVIbx2OIEovcn4TRw$edUVRmq/rYD8qI4trvx0f8AtMZKAwHs/CCzZkdeQxM4";
    DOVECOT_SMD5 = "dovecot-smd5", "dovecot-smd5", Some(Behind(16)), [mail::DOVECOT_SMD5],
        "argon2id_dovecot-smd5$v=19$m=19456,t=2,p=1$o%1C%8A%25$Qg5ONyQu1ewr5Ud6dFfZ1w$MST4wMt9/Mp61GVVy5iIT3G8Ebi3Gn7SPOsXgViscTE";
    DOVECOT_SSHA = "dovecot-ssha", "dovecot-ssha", Some(Behind(20)), [mail::DOVECOT_SSHA],
        "argon2id_dovecot-ssha$v=19$m=19456,t=2,p=1$o%1C%8A%25$Unb7U4cpwx/mRsTmHn8cDg$1y+FU2b2uI6t49V6TnYBEHczpQ9BSngCSfZrQ1ym+Ek";
    DOVECOT_SSHA256 = "dovecot-ssha256", "dovecot-ssha256", Some(Behind(32)), [mail::DOVECOT_SSHA256],
        "argon2id_dovecot-ssha256$v=19$m=19456,t=2,p=1$o%1C%8A%25$z/SkaNaG3DWFzAAln9Lr3g$t4MZGH5ZlCP+ovr50QurPxVWcKx2z5LSCILoilJBQJc";
    DOVECOT_SSHA512 = "dovecot-ssha512", "dovecot-ssha512", Some(Behind(64)), [mail::DOVECOT_SSHA512],
        "argon2id_dovecot-ssha512$v=19$m=19456,t=2,p=1$o%1C%8A%25$vGPfstVnZmApIzFP8Fw6sQ$zJIgPwgl9e/nf4Iq3glCRAKhxziSCwWMJUJIgJ3y1d4";
    COURIER_MD5RAW = "courier-md5raw", "courier-md5raw", None, [mail::COURIER_MD5RAW],
        "argon2id_courier-md5raw$v=19$m=19456,t=2,p=1$$esdUtgQOR1ZMyaEm+EJw8g$1sNxiTX319/QtyTN4QP7zlwxUacJismh70RBjlgzhow";
    NETSCAPE_MAIL = "netscape-mail", "netscape-mail", None, [mail::NETSCAPE_MAIL],
        "argon2id_netscape-mail$v=19$m=19456,t=2,p=1$Tw5nQ2kXbV8sLr0eYzJh4MTw5nQ2kXbV$c1wLK0wlpItGhXrzDj2PWA$DG/GJzWKyvD/eMOJfj7skirBnMkvgh97v3gN30DE5CA";
    HMAILSERVER = "hmailserver", "hmailserver", None, [mail::HMAILSERVER],
        "argon2id_hmailserver$v=19$m=19456,t=2,p=1$6f1c8a$kIWGoz+F84Q8RiZV+sLBaw$qblPfqwb7jd45oJBtvqmbCWGPn7RP8he0M9cmyUby1w";
    MD5_BASE64 = "md5-base64", "md5-base64", None, [mail::MD5_BASE64],
        "argon2id_md5-base64$v=19$m=19456,t=2,p=1$$lPf7F0Bk1WPGVoJT4rYsmA$HDWUIVY0t3TtGzPHQZOFlelxLzl8CT8hZkNA7LT0g4w";
    MD5_BASE64_UNPADDED = "md5-base64-unpadded", "md5-base64-unpadded", None, [mail::MD5_BASE64_UNPADDED],
        "argon2id_md5-base64-unpadded$v=19$m=19456,t=2,p=1$$5NErtC6A5LVcK++J3JyRvA$9yRURgEqgBMl3E3VeS7xvF4N0bpYOD+5T4ZX1qlkYHQ";
    SHA1_BASE64 = "sha1-base64", "sha1-base64", None, [mail::SHA1_BASE64],
        "argon2id_sha1-base64$v=19$m=19456,t=2,p=1$$P4tpKXFuiNg/Qv/FdrQwtQ$wHQColKrPKm5LXWbE0+jQQXNOVjbzaKNq9aCQOdnotk";
    SMD5_BASE64 = "smd5-base64", "smd5-base64", Some(Behind(16)), [mail::SMD5_BASE64],
        "argon2id_smd5-base64$v=19$m=19456,t=2,p=1$o%1C%8A%25$qiWTEm7rmxSWn8xx+V202g$P8oreqScjgntlK+WxyMArk82XKCtTtt2eaaOxaDn+KE";
    SSHA_BASE64 = "ssha-base64", "ssha-base64", Some(Behind(20)), [mail::SSHA_BASE64],
        "argon2id_ssha-base64$v=19$m=19456,t=2,p=1$o%1C%8A%25$kjeZadCMqRjWcqLEUzwj5Q$9wkrmdSCpp5KQNEDRTOZ9IpUflA9bpnSFPcci+GMGsA";
    SSHA256_BASE64 = "ssha256-base64", "ssha256-base64", Some(Behind(32)), [mail::SSHA256_BASE64],
        "argon2id_ssha256-base64$v=19$m=19456,t=2,p=1$o%1C%8A%25$0okdjMv9NB689YwsfDgphw$IJvhf4RAGqejW+/Z39GoecWl6G3LtfQRmyal/IzsFmM";
    RT_SHA256 = "rt-sha256", "rt-sha256", Some(InFront(4)), [mail::RT_SHA256],
        "argon2id_rt-sha256$v=19$m=19456,t=2,p=1$o%1C%8A%25$Of0pGq15ygaWbbLWzWEXBg$5TNGs8NOvPXdRgVHEid3xBmiP8BW8wlJVjzCq6kEfhA";
    RT_SHA512 = "rt-sha512", "rt-sha512", None, [mail::RT_SHA512],
        "argon2id_rt-sha512$v=19$m=19456,t=2,p=1$Tw5nQ2kXbV8sLr0e$Qy9hotUVUSAuEt4TLdYg2Q$+Db3C+1vT1XD3qXA25OFI4Fe8mbSRXAaGXs7wWbFnpM";
    TOMCAT_LDAP_MD5 = "tomcat-ldap-md5", "tomcat-ldap-md5", None, [mail::TOMCAT_LDAP_MD5],
        "argon2id_tomcat-ldap-md5$v=19$m=19456,t=2,p=1$$zqQ+6Gps4HRiNsWBQuePsQ$dKORFAL5T01c6QNaVwCtyjahqeW8xk2A+bEIEOPETXU";
    TOMCAT_LDAP_SHA = "tomcat-ldap-sha", "tomcat-ldap-sha", None, [mail::TOMCAT_LDAP_SHA],
        "argon2id_tomcat-ldap-sha$v=19$m=19456,t=2,p=1$$K7oXYqFLSYwF0PWXweLAAQ$8ULo4Z/myH8nUioSILRSkkTg5esD7hWRMjzWPn5eMPs";
    TOMCAT_LDAP_SSHA = "tomcat-ldap-ssha", "tomcat-ldap-ssha", Some(Behind(20)), [mail::TOMCAT_LDAP_SSHA],
        "argon2id_tomcat-ldap-ssha$v=19$m=19456,t=2,p=1$o%1C%8A%25$A3Qpooclb7FZK2YtRr0mkQ$gj+mAEiysXsS5cMIiRLMlpOeMDzRCjt1olX0IDUAt6s";
    JETTY_MD5 = "jetty-md5", "jetty-md5", None, [server::JETTY_MD5],
        "argon2id_jetty-md5$v=19$m=19456,t=2,p=1$$VTA/N1coyM6mURiDO/l7JA$0FUbqswArgoq1EuH+R01JedP1BUml8GkGp+dGwINETs";
    JETTY_CRYPT = "jetty-crypt", "jetty-crypt", None, [server::JettyCrypt],
        "argon2id_jetty-crypt$v=19$m=19456,t=2,p=1$al$B990XTiqduFnXSvPK6uj1g$SLZ2BMSMqBIrgl8VxDFhvCk608UDsMWQ2fMWuLJY6sA";
    SHIRO_SHA256_BASE64 = "shiro-sha256-base64", "shiro-sha256-base64", None, [server::SHIRO_SHA256_BASE64],
        "argon2id_shiro-sha256-base64$v=19$m=19456,t=2,p=1$$d6SYhiF56uG2CqkGyMnUKg$ceF1JxYn/VcfS7Nx6tWPiX4Csed5EIpR4k/FZH6Kvxs";
    REDIS_ACL = "redis-acl", "redis-acl", None, [server::REDIS_ACL],
        "argon2id_redis-acl$v=19$m=19456,t=2,p=1$$g4OY9zPA2JF1xez+Ab6rKQ$pZAOFVbgt8OYMo4MFZ+w6FnPEIZb4n4Fx4qPeWomJGs";
    MOSQUITTO_SHA512 = "mosquitto-sha512", "mosquitto-sha512", None, [server::MOSQUITTO_SHA512],
        "argon2id_mosquitto-sha512$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b$yav9hEu2nF/LmRaU91nBww$atTVg063MFJejT0FL9Q4VFlVyxBR1xndfK7IKpuK3Y8";
    RABBITMQ_MD5 = "rabbitmq-md5", "rabbitmq-md5", Some(InFront(4)), [server::RABBITMQ_MD5],
        "argon2id_rabbitmq-md5$v=19$m=19456,t=2,p=1$o%1C%8A%25$kE0NiNL/MdEJwmp13hODUQ$IG7/TkpRU2fhuaUPaqc+pc4RXyUFwAPb14GQ8lnHhUo";
    RABBITMQ_SHA256 = "rabbitmq-sha256", "rabbitmq-sha256", Some(InFront(4)), [server::RABBITMQ_SHA256],
        "argon2id_rabbitmq-sha256$v=19$m=19456,t=2,p=1$o%1C%8A%25$IFDLNLZWhkOxMKatpdkhNA$EqUJwYnmMyW0TiUtix2PURV1KBoA9aKP1EgjAQIqavY";
    RABBITMQ_SHA512 = "rabbitmq-sha512", "rabbitmq-sha512", Some(InFront(4)), [server::RABBITMQ_SHA512],
        "argon2id_rabbitmq-sha512$v=19$m=19456,t=2,p=1$o%1C%8A%25$KQvL77lurSJ0QyT4OSFLwA$lbK0UCtBg4UjAXlAbGJC9mi4ZRx0NLK359XzS34xibw";
    REDMINE = "redmine", "redmine", None, [ruby::REDMINE],
        "argon2id_redmine$v=19$m=19456,t=2,p=1$$RzTgmDBieztV+Nnl6KPrew$G4EI6vvCEEqBbkT3NYQgo1FCZSUz96Mz79aAbpVCM+w";
    CLEARANCE_SHA1 = "clearance-sha1", "clearance-sha1", None, [ruby::CLEARANCE_SHA1],
        "argon2id_clearance-sha1$v=19$m=19456,t=2,p=1$$Uk8BHU+nrFlYUB2tRLW00Q$y/HaXeoAQjhFHE7/XOt920By8NiEPHTFBYilLWG5krw";
    CLEARANCE_SHA1_SALT = "clearance-sha1-salt", "clearance-sha1-salt", None, [ruby::CLEARANCE_SHA1_SALT],
        "argon2id_clearance-sha1-salt$v=19$m=19456,t=2,p=1$salt$/RanrJuFn5OdSCrVQQoRzg$UOgwQ7dNa6EOT6XRIYmTZ/0NFSi5BxW+UdtYYyjNGTo";
    ASPNET_MEMBERSHIP_SHA1 = "aspnet-membership-sha1", "aspnet-membership-sha1", None, [dotnet::MEMBERSHIP_SHA1],
        "argon2id_aspnet-membership-sha1$v=19$m=19456,t=2,p=1$$i8JfVQluYrt1ldt3aC/fQQ$jC72BmHR7mDouuPkR63XQgjanxu9R/ygH1oWhEjciPY";
    ASPNET_MEMBERSHIP_SHA256 = "aspnet-membership-sha256", "aspnet-membership-sha256", None, [dotnet::MEMBERSHIP_SHA256],
        "argon2id_aspnet-membership-sha256$v=19$m=19456,t=2,p=1$$b0By3ShSi5EjqNjV1zeiTg$4MZ6MUrzPkE9Lsj0h7YeQKATihvH70f7/jmzI/0svmY";
    ASPNET_MEMBERSHIP_HMAC_SHA256 = "aspnet-membership-hmac-sha256", "aspnet-membership-hmac-sha256", None, [dotnet::MEMBERSHIP_HMAC_SHA256],
        "argon2id_aspnet-membership-hmac-sha256$v=19$m=19456,t=2,p=1$$EjyKg+o/Zas22oTFDIuJQA$uWKZkd6D69lbUDeXd/FWxxgjh+eSax+60KArpvV4oTc";
    EPISERVER_SHA1 = "episerver-sha1", "episerver-sha1", None, [enterprise::EPISERVER_SHA1],
        "argon2id_episerver-sha1$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$XpCJcgS07hl7mCLo6vvfTA$cKtK6hpsazphwZaa077cOzK0zJCCjLodkygcC0u7EPM";
    EPISERVER_SHA256 = "episerver-sha256", "episerver-sha256", None, [enterprise::EPISERVER_SHA256],
        "argon2id_episerver-sha256$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$P1KikIhdKeZqL1qJYDuCLw$GXH1ghbAWIrI6lBpaCylRUWcw6QzNNt/xrFkgZX6tXM";
    UMBRACO = "umbraco", "umbraco", None, [enterprise::UMBRACO],
        "argon2id_umbraco$v=19$m=19456,t=2,p=1$$rwhjPFs6ZjAw0cmy2OTHag$Q+/dT7CR8EZUDl4iZLxNQqImjbau4nr5y+QM6nlnFl4";
    KRATOS_MD5 = "kratos-md5", "kratos-md5", None, [identity::KRATOS_MD5],
        "argon2id_kratos-md5$v=19$m=19456,t=2,p=1$$0me4EN7nrXGJWLrKEapX1A$8vLTjAx6sPjgf3kR58o90RGZcM6CQGcGb7TCMnYnClM";
    KRATOS_HMAC_MD4 = "kratos-hmac-md4", "kratos-hmac-md4", None, [identity::KRATOS_HMAC_MD4],
        "argon2id_kratos-hmac-md4$v=19$m=19456,t=2,p=1$MTIzNDU%3D$fE6Na08kY37I6M2Y3vjruw$mBUuAyhzKjBmYkkWG4JQAqVJ6cYattP3lWKBuNBt9jk";
    KRATOS_HMAC_MD5 = "kratos-hmac-md5", "kratos-hmac-md5", None, [identity::KRATOS_HMAC_MD5],
        "argon2id_kratos-hmac-md5$v=19$m=19456,t=2,p=1$MTIzNDU%3D$sn7J0H/hjmc5bV3+ojQpFA$Lojj4F9HPg/FqBTvIXrhcLI6F0lNhAdgja/1QG1wy/8";
    KRATOS_HMAC_SHA1 = "kratos-hmac-sha1", "kratos-hmac-sha1", None, [identity::KRATOS_HMAC_SHA1],
        "argon2id_kratos-hmac-sha1$v=19$m=19456,t=2,p=1$MTIzNDU%3D$ZErg/ciCWMHrugtJVlqwiA$RjuBKSwrNzdTKBPyXmesvaQ72gY5/EPIG0Xg97JyXK0";
    KRATOS_HMAC_SHA224 = "kratos-hmac-sha224", "kratos-hmac-sha224", None, [identity::KRATOS_HMAC_SHA224],
        "argon2id_kratos-hmac-sha224$v=19$m=19456,t=2,p=1$MTIzNDU%3D$kqVb5gJSgT/D6sJsoyWAbg$aePmLD6/ZzFkG8GgmEL/pTmW3Zk93Zm1ImEaLJ9J6uU";
    KRATOS_HMAC_SHA256 = "kratos-hmac-sha256", "kratos-hmac-sha256", None, [identity::KRATOS_HMAC_SHA256],
        "argon2id_kratos-hmac-sha256$v=19$m=19456,t=2,p=1$MTIzNDU%3D$TR+R0XDTmSylm+ljt2U6dQ$Cs0QBhVf/7BKcVY8A+qVizY/chW6U78yVnizS3JlBN0";
    KRATOS_HMAC_SHA384 = "kratos-hmac-sha384", "kratos-hmac-sha384", None, [identity::KRATOS_HMAC_SHA384],
        "argon2id_kratos-hmac-sha384$v=19$m=19456,t=2,p=1$MTIzNDU%3D$XJRq/o9S/K9gjpPwCv1h8Q$hvDpwTUGx9nX56d6jSIXe7PEoSGivWrXoMZoIaJ9qWc";
    KRATOS_HMAC_SHA512 = "kratos-hmac-sha512", "kratos-hmac-sha512", None, [identity::KRATOS_HMAC_SHA512],
        "argon2id_kratos-hmac-sha512$v=19$m=19456,t=2,p=1$MTIzNDU%3D$l4V8s6eJFl/el7Io5OD/fw$uAG8fn3EFEJ+ZSGqXyZtwuRqVZQGfIwMDlsX5x18TNY";
    CLERK_MD5_SALTED = "clerk-md5-salted", "clerk-md5-salted", None, [identity::CLERK_MD5_SALTED],
        "argon2id_clerk-md5-salted$v=19$m=19456,t=2,p=1$salt$uIqK94ZlSKDyC4Gso5W6Rg$zLcnOwYkPsZIMmKqEi+FK/KanTajWg77+8uO4bu43xw";
    CLERK_SHA256_SALTED = "clerk-sha256-salted", "clerk-sha256-salted", None, [identity::CLERK_SHA256_SALTED],
        "argon2id_clerk-sha256-salted$v=19$m=19456,t=2,p=1$salt$gt62oRZAJNnMxbNNepVEoA$IxMMHqItE4eTXyGwI29o2kPoUMlrNVwR+Hbuk4XAZR0";
    FUSIONAUTH_SHA512 = "fusionauth-sha512", "fusionauth-sha512", None, [identity::FUSIONAUTH_SHA512_COLUMNS],
        "argon2id_fusionauth-sha512$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$65tJdwEUg6gTJ0PCr1PYaA$Bts6A/QJAe4HPFm3GootFPTXRzg772JyCi1njSwgrBA";
    FUSIONAUTH_MD5_APPENDED = "fusionauth-md5-appended", "fusionauth-md5-appended", Some(Behind(16)), [identity::FUSIONAUTH_MD5_APPENDED],
        "argon2id_fusionauth-md5-appended$v=19$m=19456,t=2,p=1$o%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96o%1C%8A%25%D3%B9Np%A2%F0%8D%5B%E7%13L%96$/JjXous8X9JEdPblsOf8Gw$GBE0suIxGNQu5kOOUNj4ObtBb9BuIrylXuJxjHLsSvA";
    HMAC_MD5_SALT_FIRST = "hmac-md5-salt-first", "hmac-md5-salt-first", None, [identity::HMAC_MD5_SALT_FIRST],
        "argon2id_hmac-md5-salt-first$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$AlZ3jRBLMlSar2ZKolkHKQ$tJ4Q/AfJDHY2HOTN1vccQ0Wom0L68lIT5FzsGq5Eg3A";
    HMAC_MD5_SALT_LAST = "hmac-md5-salt-last", "hmac-md5-salt-last", None, [identity::HMAC_MD5_SALT_LAST],
        "argon2id_hmac-md5-salt-last$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$QpxOxLf620FuDySCMtNmpA$4cyJCd/jzKPVmuPgDd4b4WiZ8zgZAFKrf/2i6ccOdw8";
    HMAC_SHA1_SALT_FIRST = "hmac-sha1-salt-first", "hmac-sha1-salt-first", None, [identity::HMAC_SHA1_SALT_FIRST],
        "argon2id_hmac-sha1-salt-first$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$H/oasq1QUaaWCGBGVuqJ/A$aR9lCpeL3aisN0vpudwmbWazUY2Aj5OBD8eFOUtSHi4";
    HMAC_SHA1_SALT_LAST = "hmac-sha1-salt-last", "hmac-sha1-salt-last", None, [identity::HMAC_SHA1_SALT_LAST],
        "argon2id_hmac-sha1-salt-last$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$P+1UbfN/Sizax6roHJq0Zw$G0fZkYhtzc20ey/yrROXGSbM/KxztU/8ODCkabaqnfA";
    HMAC_SHA256_SALT_FIRST = "hmac-sha256-salt-first", "hmac-sha256-salt-first", None, [identity::HMAC_SHA256_SALT_FIRST],
        "argon2id_hmac-sha256-salt-first$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$rmkZ0whbibwrjlFwTuH9gA$Nb5NwtU3ndvADdjRidMvjxU4jxj8c32p+40ISfVj2ow";
    HMAC_SHA256_SALT_LAST = "hmac-sha256-salt-last", "hmac-sha256-salt-last", None, [identity::HMAC_SHA256_SALT_LAST],
        "argon2id_hmac-sha256-salt-last$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$JjZsoOyLh0XtraY50uag+A$lmHt2doJ/jcmxCwMPG44XAU1kVcdiz6e+cyXMkuD0T8";
    HMAC_SHA512_SALT_FIRST = "hmac-sha512-salt-first", "hmac-sha512-salt-first", None, [identity::HMAC_SHA512_SALT_FIRST],
        "argon2id_hmac-sha512-salt-first$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$YP9Vmln9W7MNCzZERP3XBg$Dc8myD79tBXugaged9wBLuf+OxiNmWrY7sTQYgtyfmo";
    HMAC_SHA512_SALT_LAST = "hmac-sha512-salt-last", "hmac-sha512-salt-last", None, [identity::HMAC_SHA512_SALT_LAST],
        "argon2id_hmac-sha512-salt-last$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg%3D%3D$EZqkHTAIMAfXsrEI0uKgDw$L8RIxoK+oEfJj6FGwkHWIlPc76ezsVcCHYUrT1iGwUI";
}
