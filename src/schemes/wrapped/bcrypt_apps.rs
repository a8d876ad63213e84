//! bcrypt over the old digests of applications, servers and mail, of at most 32 bytes.
//!
//! Rows are as in `argon2id.rs`.

use crate::scheme::Scheme;
use crate::schemes::wrapped::inner::Joined::{Behind, InFront};
use crate::schemes::wrapped::kind::Kind;
use crate::schemes::wrapped::over::{Naming, Wrapped};
use crate::schemes::wrapped::table::wraps;
use crate::schemes::{dotnet, enterprise, go, identity, java, ldap, mail, php, ruby, server};

wraps! { Bcrypt, "bcrypt_over_", "bcrypt-over-";
    MEDIAWIKI_A = "mediawiki-a", "mediawiki-a", None, [php::MEDIAWIKI_A, php::MEDIAWIKI_A_DOLLAR],
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
    SPRING_MD4 = "spring-md4", "spring-md4", None, [java::SPRING_MD4, java::SPRING_MD4_BASE64],
        "bcrypt_over_spring-md4$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$pC6Af/HTwl6gby.5ZHtZb.p9LouRcGxogyan.POTeH0fYt72.kCz2";
    SPRING_MD4_UNSALTED = "spring-md4-unsalted", "spring-md4-unsalted", None, [java::SPRING_MD4_UNSALTED, java::SPRING_MD4_UNSALTED_BASE64],
        "bcrypt_over_spring-md4-unsalted$$$2b$10$2be87i/jVPrFRlWp3FvJIeWLqozRTr7T.pGs9j0V7DlwXe0gHfSwm";
    SPRING_MD5 = "spring-md5", "spring-md5", None, [java::SPRING_MD5, java::SPRING_MD5_BASE64],
        "bcrypt_over_spring-md5$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$SQGFJ4c3UdFFNprCDXSEyesk1W/eAj6V70pTxUvIIatoatbUIO9Dm";
    SPRING_SHA1 = "spring-sha1", "spring-sha1", None, [java::SPRING_SHA1, java::SPRING_SHA1_BASE64],
        "bcrypt_over_spring-sha1$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$gpLq/VuBfTzenwgHzhcJC.oCeIpAeAQ4TlqEo42AOnfJCM2mk..3a";
    SPRING_SHA1_UNSALTED = "spring-sha1-unsalted", "spring-sha1-unsalted", None, [java::SPRING_SHA1_UNSALTED, java::SPRING_SHA1_UNSALTED_BASE64],
        "bcrypt_over_spring-sha1-unsalted$$$2b$10$HMS/TwcpQJo1/yBlw649IuGQwuiqjDmJomiucdbxqUgUOMX6GWJwi";
    SPRING_SHA256 = "spring-sha256", "spring-sha256", None, [java::SPRING_SHA256, java::SPRING_SHA256_BASE64],
        "bcrypt_over_spring-sha256$UisHp3pFSMqcqrhQsrhR%2BhspIG0SyMDyDW/XtY%2Bt6nA%3D$$2b$10$1a4gvEGzDWjw4sUMJ3Noyu/KmkPvtFYQe58/UdNm6IvbwOJHFnroy";
    SPRING_SHA256_UNSALTED = "spring-sha256-unsalted", "spring-sha256-unsalted", None, [java::SPRING_SHA256_UNSALTED, java::SPRING_SHA256_UNSALTED_BASE64],
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
    KRATOS_HMAC_MD4 = "kratos-hmac-md4", "kratos-hmac-md4", None, [identity::KRATOS_HMAC_MD4],
        "bcrypt_over_kratos-hmac-md4$MTIzNDU%3D$$2b$10$dC4LYy6iW15G4K0W1thpsumd0pLi6LoUYWgP0iMcjS26BhulrMQ6m";
    KRATOS_HMAC_MD5 = "kratos-hmac-md5", "kratos-hmac-md5", None, [identity::KRATOS_HMAC_MD5],
        "bcrypt_over_kratos-hmac-md5$MTIzNDU%3D$$2b$10$ql5HyF9fhka3ZT18mhOnD.O6r9a.4Y598KaJJCDWtFkTACWnLMfZi";
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
