"""What PHP applications write.

The corpus has what MediaWiki, DokuWiki, Symfony, Tiny Tiny RSS and WordPress wrote, and hashcat's own examples of forums and
shops. Of others the vectors are of their own tests, or made here with the functions that they call."""
import base64, hashlib, hmac

from kit import (B64, B64UN, BCRYPT64, CRYPT, CRYPT_LOW, FORMATS, HEX, HEX_ANY, HEX_UPPER, HMAC, ITOA64, Digit, Fixed, Format, Inside, Last,
                 Number, Salt, bcrypt_exact, hostile)

COST = Digit(outside=("T", "z"), excess="S")


def few(m):
    return CRYPT.index(m["cost"]) <= 11


Format(
    "phpass", "php/phpass", rows=r"phpass|phpass_P|dokuwiki_[hp]md5|phpass\.\$[PH]\$", tags=["$P$", "$H$"],
    text=r"\$[PH]\$(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{22})",
    places={"cost": COST, "salt": Salt(alphabet=CRYPT), "digest": Last(CRYPT_LOW)}, cheap=few,
).edit("setting-alone", cut=22
).edit("tag-alone", make=lambda text: text[:3], at=3
).edit("cost-one-more", make=lambda text: text[:3] + CRYPT[CRYPT.index(text[3]) + 1] + text[4:], rule="G6", expect="mismatch"
).put("of-the-author", "$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0", "test12345", origin="phpass 0.5, test.php")
hostile("phpass")

for scheme, tag, rows in (("drupal7", "$S$", r"dokuwiki_drupal_sha512|drupal7\.\$S\$"), ("drupal7-md5", "U$S$", "drupal7_U_S")):
    Format(
        scheme, "php/drupal7", rows=rows, tags=[tag], cheap=few,
        text=tag.replace("$", r"\$") + r"(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{43})",
        places={"cost": COST, "salt": Salt(alphabet=CRYPT), "digest": Fixed(ITOA64, 43, at=False)},
    ).edit("digest-uncut", add="."
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n], at=len(tag))
hostile("drupal7", "drupal7", "drupal7-md5")

Format(
    "drupal-phpass-md5", "php/drupal7", rows=None, tags=["U$P$", "U$H$"],
    text=r"U\$[PH]\$(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{22})",
    places={"cost": COST, "salt": Salt(alphabet=CRYPT), "digest": Last(CRYPT_LOW)},
).put("ascii", "U$P$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1", "correct horse", origin="passlib 1.7.4, as user_update_7000 of Drupal's password.inc 1.6 does"
).put("beyond-ascii", "U$P$5g/mTg2sCGfh6H.kiVTz5jcjh9lcQr/", "Crème brûlée", origin="passlib 1.7.4, as user_update_7000 does"
).put("empty", "U$P$5g/mTg2sCEbbtv1o74G/5P90PzQAkE1", "", origin="passlib 1.7.4, as user_update_7000 does"
).put("tag-h", "U$H$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1", "correct horse", origin="passlib 1.7.4, as user_update_7000 does"
).put("other", "U$P$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1", "correct hors", "mismatch", "passlib 1.7.4", rule="G6"
).put("its-md5-for-a-password", "U$P$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1", hashlib.md5(b"correct horse").hexdigest(), "mismatch", "passlib 1.7.4", rule="G6"
).edit("setting-alone", cut=22).edit("tag-alone", make=lambda text: text[:4]
).edit("prefix-in-lower-case", make=lambda text: "u" + text[1:], expect="unknown")


# Made once with Python's bcrypt 4.0.1, passlib 1.7.4, argon2-cffi 25.1 and PyCryptodome 3.23, which vectors are not to depend on.
MADE = {
    "wordpress": "$wp$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeKn12vEBjIkKR40CE5dxJhgkU8mxAOZO",
    "secret-bcrypt": ":secret:aes-128-cbc:0:bxyKJdO5TnCi8I1b5xNMlg==:ezmMl9exI85UsU6mZ00+A0uUM7x1hEolnBRUYYAWV63ZryYI2ZHxNOCQFu/T/GJOsEbBkrUKEDACy67uyNbPfgQKxy5bO8WCdRukCjmKpzM=",
    "secret-a": ":secret:aes-192-cbc:0:bxyKJdO5TnCi8I1b5xNMlg==:LACMbU8LtrIMqXd6GZ1uIJ+61VI0DyA3ZxliWU1J5hrfTG8d1nmfP7WvPixfF0bn",
    "secret-work": ":secret:aes-256-cbc:0:bxyKJdO5TnCi8I1b5xNMlg==:LcOBpjLEyHlohDMwTbzYxOTUvRKB32cj+KLAUN0GRKX+9OBoKKmXyQLBDYoAgUZ6/mmwFwUcvhFE2cSjKJW+DkaZX23D7MrdQ9gBJu9YprkgEpkA61WDQeBp226CYKky887OnzhWaKN9zVXrVUfAhd7IdWh/3MMuLR67oXbX0VoKCIsR8VFOxIVDSZAvpnY6",
    "secret-none": ":secret:aes-256-cbc:0:bxyKJdO5TnCi8I1b5xNMlg==:Bg9KiqN8u7VTPFKC6nk2LKz4nNMzjSTmk2pQzsE9QePPHhibudG6nYhIlusv3YZD",
    "symfony-72-password": "h51FbrZKle15OfRZEdYgwzu6OnYbAdku3gYlDGOwMzTvuR+VvIYSMFO5kliwjZUY00MDCjjt",
    "symfony-72": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeKTavJucRBY8jr5meGTXHo5wxpW.cD1a",
    "symfony-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjefwA7V1NO7SHPMf4r7qO24o4ocOSs0lq",
    "magento-3": "7ae779eca3ced47931d1ce35411757dfb47957157a1daee77b59bfe88f057459:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:3_32_2_262144",
    "magento-1-3": "d914b7bf03a10092da55434a97193b13041d33b4afc6a0570f266b6480b4ac59:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:1:3_32_2_262144",
    "magento-short": "3a4614076d52d4c02f8c4d5c5e392695:9dKw2abc:3_16_3_262144",
    "bcrypt-md5-hex-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeJApoJWdO63QNfHit6bjqYUBxBKbtpMa",
    "bcrypt-sha1-hex-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeFuFacPy5lQqJp0D.MSFuSJX4RsscnUC",
    "bcrypt-sha512-hex-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjen2clfirPxrM/mWb2JCLvcxQ.wSFiGXq",
    "bcrypt-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjewR5uzgpDnTuDpdVDKtMJcKxbb2Ts2Sa",
    "bcrypt-bcrypt-ascii": "$2a$04$ZvwIHbM3RlAg6GzZ3vLKje4AsN5t6szqHaCsoFKGT79DollKA317S",
    "smf-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjex4aur5N7UuLsNH4EAGmPgMgABES5snC",
    "moodle-ascii": "$6$rounds=10000$Tw5nQ2kXbV8sLr0e$3ICCtX/p24we734D1UPD2130ne.MXIHdYrhnuD3J70n9Gn4qEHqDdIVcopOwl5jIr4DPOgczIpYZFOV6HK1u//",
    "typo3-C-ascii": "$P$5g/mTg2sCK5BvTxUyKefH1f7zrENtE1",
    "typo3-M-ascii": "$P$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1",
    "bcrypt-md5-hex-beyond-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjetITOEg6ALdlvPECSSBPc0fKMlwoPJKy",
    "bcrypt-sha1-hex-beyond-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjewKGqjECso479qTkr8waT/xAG2Dm6.jO",
    "bcrypt-sha512-hex-beyond-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeV2viM2MW.Ca8AwQjsSziPPhVw6wowOe",
    "bcrypt-beyond-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjePJF0rdu2DT55Vh8/BlShg4k4rxMKnjq",
    "bcrypt-bcrypt-beyond-ascii": "$2a$04$ZvwIHbM3RlAg6GzZ3vLKjedunbvlBSLOkCMd4h/qpu5JjF45Z35QS",
    "smf-beyond-ascii": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjelQOy.IRQu1ZVFYLJ4QCsJ.6/cvyFFpO",
    "moodle-beyond-ascii": "$6$rounds=10000$Tw5nQ2kXbV8sLr0e$DZSg/AJuHsiKP7tVxJwJw3CgXwnk9HllEwNQ.jLEyi8N3WFLFQ2GQQdNn37j0wP88yVP8txIikp9YwG/wE6Pm1",
    "typo3-C-beyond-ascii": "$P$5g/mTg2sCaug7jt/8NJ8WH//8gy.si/",
    "typo3-M-beyond-ascii": "$P$5g/mTg2sCGfh6H.kiVTz5jcjh9lcQr/",
    "bcrypt-md5-hex-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeTArNxnOs39tNFjve6HRpNIRvbL4KH7G",
    "bcrypt-sha1-hex-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeZ1nMV1siKz3FfghQAckYMkKf3t4bd7W",
    "bcrypt-sha512-hex-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeqN20Glnf5uMiOu1msCSf7vhW4WE9lGG",
    "bcrypt-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjefwA7V1NO7SHPMf4r7qO24o4ocOSs0lq",
    "bcrypt-bcrypt-empty": "$2a$04$ZvwIHbM3RlAg6GzZ3vLKjeZ6wguSvBS7ny.Dq1eYHZk.4y7IWOlTK",
    "smf-empty": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjebMdLInWjMG7JxORL6ldmNJQqBXWt61u",
    "moodle-empty": "$6$rounds=10000$Tw5nQ2kXbV8sLr0e$f/gPVbuF9BsOGzkj3Akh/Vm9kZbY7tnNAp7Z.j5kjkhLjPBfkY2kNh5Lyl0laizOBg3njSb2GMwWHeDDeNGrU1",
    "typo3-C-empty": "$P$5g/mTg2sCGGNH5cAMAlNerhDQas3z91",
    "typo3-M-empty": "$P$5g/mTg2sCEbbtv1o74G/5P90PzQAkE1",
    "smf-long": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeIHJP3nG4KZ2RrGHyYduhUb1NrRFcOjW",
    "typo3-C-phpass": "$P$6aBcDeFgHxhH3pZ1AoYYXYqXznp.XQ1",
    "typo3-C-md5crypt": "$1$saltsalt$NuzA7WTAelpl95xgBGWN60",
    "typo3-C-bcrypt": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjewR5uzgpDnTuDpdVDKtMJcKxbb2Ts2Sa",
    "typo3-C-pbkdf2": "$pbkdf2-sha256$1000$bxyKJdO5TnCi8I1b5xNMlg$xdONULAX7HgxrlnDK0d0Z1FCawjt6FLF.t2GdHGF1pI",
    "typo3-M-phpass": "$P$6aBcDeFgHOeCCpPSdKUma8WIgkF/MR/",
    "typo3-M-md5crypt": "$1$saltsalt$vzz3OuAhGJAogWnnpGbm40",
    "typo3-M-bcrypt": "$2y$04$ZvwIHbM3RlAg6GzZ3vLKjeJApoJWdO63QNfHit6bjqYUBxBKbtpMa",
    "typo3-M-pbkdf2": "$pbkdf2-sha256$1000$bxyKJdO5TnCi8I1b5xNMlg$1YSQl3v8xupUVeGaN7hImQJDjpGgiQy9HgmvAsVFfNY",
    "argon2-md5-ascii": "$argon2id$v=19$m=64,t=1,p=1$bxyKJdO5TnCi8I1b5xNMlg$35X9MT31vyWmAj8MDrDsRdOW5CGH5oXceJ1DxINJhcI",
    "argon2-md5-beyond-ascii": "$argon2id$v=19$m=64,t=1,p=1$bxyKJdO5TnCi8I1b5xNMlg$f/iK58extXQaEoGlw7VWdwyES8MRjI0mvS7SWogFDGA",
    "argon2-md5-empty": "$argon2id$v=19$m=64,t=1,p=1$bxyKJdO5TnCi8I1b5xNMlg$jvutSUfWpbaZgZb5n84/M1aTmd7gmfgq9lTricpapWE",
    "drupal7-ascii": "$S$5g/mTg2sCg0Nz8VKO.FrpqJQnJRFznv1S00BWchq8A.toljr8v9D",
    "phpbb-phpass-ascii": "$H$5g/mTg2sCK5BvTxUyKefH1f7zrENtE1",
    "phpbb-phpass-beyond-ascii": "$H$5g/mTg2sCaug7jt/8NJ8WH//8gy.si/",
    "phpbb-phpass-empty": "$H$5g/mTg2sCGGNH5cAMAlNerhDQas3z91",
    "phpbb-phpass-md5-ascii": "$H$5g/mTg2sCX2xyt1f9xW/suA8xMyvnF1",
    "phpbb-phpass-md5-beyond-ascii": "$H$5g/mTg2sCGfh6H.kiVTz5jcjh9lcQr/",
    "phpbb-phpass-md5-empty": "$H$5g/mTg2sCEbbtv1o74G/5P90PzQAkE1",
    # PHP 8.2.36, as md5_phpbb2 hashes with salted_md5, addslashes and utf8_to_cp1252.
    "phpbb-2-quotes-md5": "89cf79406a4d64e0b3bae6f97820d9d3", "phpbb-2-quotes-phpass": "$H$5g/mTg2sCelYgY.NK8/I.zXhWRx4io0",
    "phpbb-2-windows-md5": "7a4662bfd0b81ee5ea521730b1011eb8", "phpbb-2-windows-phpass": "$H$5g/mTg2sCdihy8RLA3C0Q5h1yJyi1l0",
    "phpbb-2-signs-md5": "e20b2771d2401ba450a250493cd7504b", "phpbb-2-signs-phpass": "$H$5g/mTg2sCVtTQoRzv/onbhdxv5OGs40",
    "phpbb-2-html-md5": "9d72a41d2f2e6b15060b18d7b31859c1", "phpbb-2-html-phpass": "$H$5g/mTg2sCv0mPUsEK8dNPyKj5TQ0jG/",
    "phpbb-2-nul-md5": "60ca1bf2e0d20cd0df51765f2d8eba4d", "phpbb-2-nul-phpass": "$H$5g/mTg2sC3JUrmmfHcu8p.H3Ajvg8I/",
    "phpbb-combined-ascii": r"$H\2y$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$jgs8kBDZTFt7qS4mRIByIM.9PTADw5q",
    "phpbb-combined-beyond-ascii": r"$H\2y$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$PG7IpcON6urLclf0nBWtU09AEMNWfsy",
    "phpbb-combined-empty": r"$H\2y$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$JFBU/Du4Xl9dLhJR1Z05iuEyuPmqOge",
    "phpbb-combined-letter-a": r"$H\2a$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$jgs8kBDZTFt7qS4mRIByIM.9PTADw5q",
    "phpbb-combined-tag-p": r"$P\2y$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$jgs8kBDZTFt7qS4mRIByIM.9PTADw5q",
    "phpbb-combined-fewer-rounds": r"$H\2y$5g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$Aydaf6O0hrnodJFZ2xvMHe7p.2a2hHy",
    "phpbb-combined-of-phpbb-2": r"$H\2y$9g/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$eFl8hu8yF4HI8u1xp/N5DHg9K1YcWKC",
    "phpbb-combined-of-wordpress": r"$P\2y$Bg/mTg2sC$04\ZvwIHbM3RlAg6GzZ3vLKje$o77.t7hz.6qiq3ICSgo8995HKfj5KOq",
    "phpbb-combined-own": r"$H\2y$90iaOWUtD$10\yU.RWmGn6vXSSa6e8Zzzn.$H8i0RtZDDhUkSG6CONimhgkg843Ncxi",
    "woltlab-argon2": "$argon2i$v=19$m=64,t=1,p=1$bxyKJdO5TnCi8I1b5xNMlg$zmjR19IpF1YlLyAYCReku3SMD4I/r61mxKMeZm5aR98",
}


PYTHON = "Python 3.11 hashlib"
PASSWORDS = (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", ""))
BCRYPT_TEXT = r"\$2[abxy]?\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})"
COST_DIGITS = Number(zero=None, excess=None)
BCRYPT = dict(skip=("unread-bits-in-salt", "unread-bits-in-digest"))


def hexed(function):
    return lambda *parts: hashlib.new(function, b"".join(parts)).hexdigest().encode()


MD5, SHA1, SHA256, SHA512 = map(hexed, ("md5", "sha1", "sha256", "sha512"))


def of_function(password, m):
    return HMAC[m["function"]](password, m)


def made(form, stored, *salts, origin=PYTHON, **context):
    """Matches that such a program would write, one for each password, and a wrong password."""
    text = lambda password, n: stored(password.encode(), *(salt[n % len(salt)] for salt in salts))
    for n, (name, password) in enumerate(PASSWORDS): form.put(name, text(password, n), password, origin=origin, **context)
    form.put("other", text("correct horse", 0), "correct hors", "mismatch", origin, rule="G6", **context)
    return form


# ---- WordPress ------------------------------------------------------------------------------------------------------

Format(
    "wordpress-bcrypt", "php/wordpress", rows="wordpress_bcrypt_hmac", tags=["$wp"], text=r"\$wp" + BCRYPT_TEXT,
    places={"cost": COST_DIGITS, "salt": Inside(BCRYPT64, at=False), "digest": Last(BCRYPT64, at=False)}, **BCRYPT,
).edit("cost-32", place="cost", value="32", rule="G4"
).edit("cost-31", place="cost", value="31", rule="G5"
).edit("tag-alone", make=lambda text: "$wp"
).edit("tag-in-upper-case", swap=("$wp", "$WP"), expect="unknown"
).put("blanks-around", MADE["wordpress"], "  lead and trail  ", "mismatch", "Python's bcrypt 4.0.1, of the trimmed password", rule="G6"
).put("trimmed", MADE["wordpress"], "lead and trail", origin="Python's bcrypt 4.0.1")

Format(
    "wordpress-generic", "php/wordpress_generic", rows="wordpress_generic", tags=["$generic$"],
    text=r"\$generic\$(?P<digest>[A-Za-z0-9_-]{40})", places={"digest": Last(B64UN)},
).edit("tag-alone", make=lambda text: "$generic$"
).edit("standard-base64", make=lambda text: text.replace("-", "+").replace("_", "/"), base="[-_]")

# ---- MediaWiki ------------------------------------------------------------------------------------------------------

Format(
    "mediawiki-a", "php/mediawiki", rows="mediawiki_A", text=r":A:(?P<digest>[0-9a-f]{32})", tags=[":A:"], places={"digest": Last(HEX)},
).edit("tag-alone", make=lambda text: ":A:"
).edit("no-salt-between-colons", make=lambda text: text.replace(":A:", ":A::"))
Format(     # broken, it is the one without a salt
    "mediawiki-a-salted", "php/mediawiki", rows="mediawiki_A", text=r":A:(?P<salt>[^:]+):(?P<digest>[0-9a-f]{32})", tags=[":A:"],
).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch"
).edit("another-salt", place="salt", value="ffffffff", rule="G6", expect="mismatch")
Format(
    "mediawiki-b", "php/mediawiki", rows="mediawiki_B|dokuwiki_mediawiki", text=r":B:(?P<salt>[^:]+):(?P<digest>[0-9a-f]{32})", tags=[":B:"],
    places={"salt": Salt(), "digest": Last(HEX)},
).edit("no-salt", place="salt", value=""
).edit("tag-alone", make=lambda text: ":B:"
)
Format(     # the colons of the table turned into dollars, as the query in John the Ripper's source does; broken, it is MySQL's
    "mediawiki-a-dollar", "php/mediawiki", rows="mediawiki_A", stored=lambda row: row["hash"].replace(":", "$"), most=8, text=r"\$A\$(?P<digest>[0-9a-f]{32})",
).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch"
).edit("tag-in-lower-case", swap=("$A$", "$a$"), expect="unknown")
Format(
    "mediawiki-b-dollar", "php/mediawiki", rows=r"mediawiki\.B", text=r"\$B\$(?P<salt>[^$]+)\$(?P<digest>[0-9a-f]{32})", tags=["$B$"],
    places={"salt": Salt(), "digest": Last(HEX)},
).edit("no-salt", place="salt", value=""
).edit("tag-alone", make=lambda text: "$B$")
Format(
    "mediawiki-argon2", "php/mediawiki", rows="mediawiki_argon2i?", tags=[":argon2:"], most=8,
    text=r":argon2:\$argon2id?\$v=19\$m=(?P<m>\d+),t=(?P<t>\d+),p=(?P<p>\d+)\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]{43})",
    places={"m": Number(excess="9999999")}, cheap=lambda m: int(m["m"]) <= 1024,
).edit("tag-alone", make=lambda text: ":argon2:"
).edit("tag-twice", make=lambda text: ":argon2:" + text
).edit("bcrypt-inside", make=lambda text: ":argon2:$2y$04$34yc6vs10/YDh2n4SfRu4OvWkhnJ5uXRiVKcLvygDtCqy6YSBN9A.")
PBKDF2 = dict(
    places={"rounds": Number(), "bytes": Number(zero="G4", outside=("3", "1025"), excess=None), "salt": Inside(B64), "digest": Last(B64)},
    cheap=lambda m: int(m["rounds"]) <= 10_000)
Format(
    "mediawiki-pbkdf2", "php/mediawiki_pbkdf2", rows="mediawiki_pbkdf2(-sha256)?", tags=[":pbkdf2:", ":pbkdf2-sha256:"], exact=of_function,
    text=r":pbkdf2(-sha256)?:(?P<function>[a-z0-9]+):(?P<rounds>\d+):(?P<bytes>\d+):(?P<salt>[A-Za-z0-9+/]*=*):(?P<digest>[A-Za-z0-9+/]+=*)", **PBKDF2,
).edit("function-of-nobody", place="function", value="sha257", at=0
).edit("function-that-php-lacks", place="function", value="keccak256", at=0
).edit("function-in-upper-case", place="function", value="SHA512", at=0
).edit("digest-shorter-than-said", place="bytes", value="65", at=None
).edit("type-of-nobody", make=lambda text: text.replace(":pbkdf2", ":pbkdf3", 1), expect="unknown"
).edit("tag-alone", make=lambda text: ":pbkdf2:")
for kind, inner in (("A", "[^!]*"), ("B", "[^!]+")):
    Format(
        f"mediawiki-pbkdf2-legacy-{kind.lower()}", "php/mediawiki_pbkdf2", rows=f"mediawiki_pbkdf2-legacy{kind}", tags=[f":pbkdf2-legacy{kind}:"],
        text=rf":pbkdf2-legacy{kind}:!(?P<function>[a-z0-9]+):(?P<rounds>\d+):(?P<bytes>\d+)!(?P<inner>{inner})!(?P<salt>[A-Za-z0-9+/]*=*)!(?P<digest>[A-Za-z0-9+/]+=*)", **PBKDF2,
    ).edit("function-of-nobody", place="function", value="sha257", at=0
    ).edit("another-inner-salt", place="inner", value="ffffffff", rule="G6", expect="mismatch"
    ).edit("no-inner-parameters", swap=(":!", ":")
    ).edit("tag-alone", make=lambda text, kind=kind: f":pbkdf2-legacy{kind}:")
FORM = Format(
    "mediawiki-bcrypt", "php/mediawiki_bcrypt", rows="mediawiki_bcrypt", tags=[":bcrypt:"], nul=True, exact=bcrypt_exact,
    text=r":bcrypt:(?P<cost>\d+)\$(?P<salt>[./A-Za-z0-9]{22})\$(?P<digest>[./A-Za-z0-9]{31})",
    places={"cost": Number(zero="G4", outside=("3", "32"), excess="31"), "salt": Inside(BCRYPT64, at=False), "digest": Last(BCRYPT64, at=False)},
)
FORM.edit("tag-alone", make=lambda text: ":bcrypt:"
).edit("no-dollar-behind-the-salt", make=lambda text: text[:-32] + text[-31:]
).edit("letter-written", swap=(":bcrypt:", ":bcrypt:$2y$"), rule="G3")
Format(
    "mediawiki-secret", "php/mediawiki_secret", rows="mediawiki_secret", tags=[":secret:"], exact=HMAC["sha512"],
    fields={"pepper": "secret"}, needs=("pepper",),
    text=r":secret:(?P<cipher>[a-z0-9-]+):(?P<number>\d+):(?P<before>[A-Za-z0-9+/]{22}==):(?P<digest>[A-Za-z0-9+/]+=*)",
    places={"number": Number(zero=None, excess=None), "before": Inside(B64, bytes=(16,)), "digest": Last(B64, any_length=True)},
).edit("cipher-of-nobody", place="cipher", value="aes-256-ecb", at=0
).edit("another-cipher", place="cipher", value="aes-128-cbc", rule="G6", expect="mismatch"
).edit("another-number", place="number", value="1", rule="G6", expect="match"
).edit("half-a-block-too-few", make=lambda text: text[:-12]
).edit("a-block-too-few", make=lambda text: text[:text.rindex(":") + 1] + "AAAAAAAAAAAAAAAAAAAAAA==", rule="G6", expect="mismatch"
).edit("tag-alone", make=lambda text: ":secret:"
).put("bcrypt-inside", MADE["secret-bcrypt"], "correct horse", pepper="a secret that is longer than the key of its cipher", exact=True,
      origin="Python's bcrypt 4.0.1 and PyCryptodome 3.23, as EncryptedPassword does"
).put("type-a-inside", MADE["secret-a"], "correct horse", pepper="s3cr3t", exact=True, origin="PyCryptodome 3.23, as EncryptedPassword does"
).put("too-much-work-inside", MADE["secret-work"], "correct horse", "refused", pepper="s3cr3t", rule="G8", origin="PyCryptodome 3.23, as EncryptedPassword does"
).put("no-type-inside", MADE["secret-none"], "correct horse", "mismatch", pepper="s3cr3t", rule="G6", origin="PyCryptodome 3.23, as EncryptedPassword does"
).put("nul-under-bcrypt", MADE["secret-bcrypt"], b"a\0b", "refused", pepper="a secret that is longer than the key of its cipher", rule="G8",
      origin="bcrypt-inside, asked by hand")

# ---- DokuWiki -------------------------------------------------------------------------------------------------------

Format(
    "dokuwiki-kmd5", "php/dokuwiki_kmd5", rows="dokuwiki_kmd5", bare=True, text=r"(?P<front>[0-9a-f]{16})(?P<salt>.{2})(?P<digest>[0-9a-f]{16})",
    places={"salt": Salt(), "digest": Last(HEX)}, skip=("empty-digest",),
).edit("upper-case-in-front", make=lambda text: text[:16].upper() + text[16:], base="^[0-9]*[a-f]"
).edit("another-salt", place="salt", value="zz", rule="G6", expect="mismatch"
).edit("salt-of-one-character", place="salt", value="h")
Format(
    "seafile-pbkdf2", "php/seafile", rows="dokuwiki_seafilepbkdf2", tags=["PBKDF2SHA256$"], exact=HMAC["sha256"],
    text=r"PBKDF2SHA256\$(?P<rounds>\d+)\$(?P<salt>[0-9a-f]+)\$(?P<digest>[0-9a-f]{64})", places={"rounds": Number(), "salt": Inside(HEX), "digest": Last(HEX)},
).edit("no-salt", place="salt", value=""
).edit("tag-alone", make=lambda text: "PBKDF2SHA256$"
).edit("another-function", swap=("PBKDF2SHA256", "PBKDF2SHA512"), expect="unknown")

# ---- Symfony --------------------------------------------------------------------------------------------------------

B64_DIGITS = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")


def symfony(password, m):
    """Beyond 72 bytes or with a NUL, the key is base64 of SHA-512, and its first 72 characters are a password too."""
    return len(password) <= 72 and 0 not in password and not (len(password) == 72 and set(password) <= B64_DIGITS)


Format(
    "symfony-bcrypt", "php/symfony_bcrypt", rows=r"symfony_native_bcrypt|symfony\.native bcrypt.*", bare=True, exact=symfony, most=16,
    text=r"\$2[aby]\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})",
    places={"cost": Number(zero=None, excess=None), "digest": Fixed(BCRYPT64, 31)}, **BCRYPT,
).edit("cost-out-of-range", place="cost", value="32", rule="G4"
).edit("letter-x", make=lambda text: "$2x$" + text[4:], rule="G6"
).put("72-characters-that-longer-ones-become", MADE["symfony-72"], MADE["symfony-72-password"], exact=False, origin="Python's bcrypt 4.0.1"
).put("empty", MADE["symfony-empty"], "", "mismatch", rule="G6", origin="Python's bcrypt 4.0.1, of the empty password")
TEXT = lambda r: f"{r['context']['algorithm']}_symfony${r['context']['iterations']}${r['context']['salt'] or ''}${r['hash']}"
DIGEST = Format(
    "symfony-digest", "php/symfony_digest", rows="symfony_message_digest", stored=TEXT, most=14,
    tags=[f"{name}_symfony$" for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")],
    text=r"(?P<function>[a-z0-9]+)_symfony\$(?P<rounds>\d+)\$(?P<salt>[^${}]*)\$(?P<digest>[0-9a-f]{32}|[0-9a-f]{64}|[A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{86}==)",
    places={"rounds": Number(), "salt": Salt()}, cheap=lambda m: int(m["rounds"]) <= 5000,
)
DIGEST.edit("brace-in-salt", place="salt", value="a{b", at=0
).edit("digest-cut", cut=4
).edit("digest-in-upper-case", make=lambda text: text[:text.rindex("$")] + text[text.rindex("$"):].upper(), base=r"\$[0-9a-f]{32}([0-9a-f]{32})?$"
).edit("unpadded", make=lambda text: text.rstrip("="), base="=$"
).edit("function-of-nobody", make=lambda text: "sha513_" + text.split("_", 1)[1], expect="unknown"
).edit("tag-alone", make=lambda text: text[:text.index("$") + 1]
).edit("another-salt", place="salt", value="another", rule="G6", expect="mismatch"
).put("salt-of-another-column", "sha512_symfony$5000$$f5LtywiMy+RpVzL81C8Zn3WojQqY5sXiI5VCfPSP8wmM8n+vyhZDvADvJmr01RWyeCwxDRHRHOG4I88bRSiyJg==", "pässword",
      salt="salt", exact=True, origin="Symfony 7, MessageDigestPasswordHasher"
).put("no-salt-of-another-column", "sha512_symfony$5000$$f5LtywiMy+RpVzL81C8Zn3WojQqY5sXiI5VCfPSP8wmM8n+vyhZDvADvJmr01RWyeCwxDRHRHOG4I88bRSiyJg==", "pässword",
      "mismatch", rule="G6", origin="salt-of-another-column, asked by hand"
).put("salt-of-the-text-before-another", "sha512_symfony$5000$salt$f5LtywiMy+RpVzL81C8Zn3WojQqY5sXiI5VCfPSP8wmM8n+vyhZDvADvJmr01RWyeCwxDRHRHOG4I88bRSiyJg==",
      "pässword", salt="another", exact=True, origin="Symfony 7, MessageDigestPasswordHasher")
Format(
    "symfony-pbkdf2", "php/symfony_pbkdf2", rows="symfony_pbkdf2", exact=of_function,
    stored=lambda r: f"pbkdf2_{r['context']['algorithm']}_symfony${r['context']['iterations']}${r['context']['length']}${r['context']['salt'] or ''}${r['hash']}",
    tags=[f"pbkdf2_{name}_symfony$" for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")],
    text=r"pbkdf2_(?P<function>[a-z0-9]+)_symfony\$(?P<rounds>\d+)\$(?P<bytes>\d+)\$(?P<salt>[^$]*)\$(?P<digest>[0-9a-f]{64}|[A-Za-z0-9+/]+={0,2})",
    places={"rounds": Number(), "bytes": Number(zero="G4", outside=("7", "1025"), excess=None), "salt": Salt()},
).edit("digest-cut", cut=4
).edit("digest-longer-than-said", place="bytes", value="19", at=None
).edit("tag-alone", make=lambda text: text[:text.index("$") + 1]
).edit("another-salt", place="salt", value="another", rule="G6", expect="mismatch"
).put("of-symfony-7", "pbkdf2_sha512_symfony$1000$40$salt$r+bFUweFtsxrHGRTOEcxvV7kMu5Un9QvtmlXea2KHFv1neacSPd07w==", "password",
      origin="Symfony 7, Pbkdf2PasswordHasher")

# ---- shops and forums -----------------------------------------------------------------------------------------------

MAGENTO = Format(
    "magento2", "php/magento2", rows=None, bare=True, text=r"(?P<digest>[0-9a-f]{32,128}):(?P<salt>[^:]+):(?P<versions>.+)",
    places={"digest": Inside(HEX), "salt": Salt()},
)
simple = {"0": MD5, "1": SHA256}
salt = "Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG"
for versions in ("0", "1", "0:1"):
    for name, password in PASSWORDS:
        text = password.encode()
        for version in versions.split(":"): text = simple[version](salt.encode(), text)
        MAGENTO.put(f"{name}-{versions.replace(':', '-')}", f"{text.decode()}:{salt}:{versions}", password, origin=PYTHON)
MAGENTO.put("argon2id", MADE["magento-3"], "correct horse", origin="argon2-cffi 25.1, as Encryptor does"
).put("argon2id-over-sha256", MADE["magento-1-3"], "Crème brûlée", origin="argon2-cffi 25.1, as Encryptor does"
).put("argon2id-salt-of-8-bytes", MADE["magento-short"], "correct horse", origin="argon2-cffi 25.1, as Encryptor does"
).put("argon2id-other", MADE["magento-3"], "correct hors", "mismatch", origin="argon2id, asked by hand", rule="G6"
).edit("another-version", make=lambda text: text[:-1] + "4", base=":1$"
).edit("version-of-md5", make=lambda text: text[:-1] + "0", base="[^0]:1$"
).edit("version-behind-argon2id", make=lambda text: text + ":1", base="3_"
).edit("five-versions", make=lambda text: text + ":1:1:1:1", base="[^0]:1$"
).edit("no-version", make=lambda text: text.rsplit(":", 1)[0], base="[^0]:1$"
).edit("passes-with-a-zero", swap=("_2_", "_02_"), base="3_")

for scheme, tag, rows, function, digits in (
        ("phps", r"\$PHPS\$", "phps", None, 32), ("authme-sha256", r"\$SHA\$", r"authme\.\$SHA\$", SHA256, 64), ("authme-md5vb", r"\$MD5vb\$", None, MD5, 32)):
    form = Format(
        scheme, "php/formulas", rows=rows, tags=[tag.replace("\\", "")], text=tag + (r"(?P<salt>[0-9a-f]+)" if function is None else r"(?P<salt>[^$]+)") + rf"\$(?P<digest>[0-9a-f]{{{digits}}})",
        places={"salt": Inside(HEX) if function is None else Salt(), "digest": Last(HEX)},
    ).edit("tag-alone", make=lambda text, tag=tag: tag.replace("\\", ""))
    if scheme != "authme-sha256": form.edit("no-salt", place="salt", value="")      # a text of 64 digits behind a salt then
    prefix = tag.replace("\\", "")
    if function is None: made(form, lambda p, s: f"$PHPS${s.encode().hex()}${MD5(MD5(p), s.encode()).decode()}", ("k3;", "9dKw2:x", "ünïcode"))
    else: made(form, lambda p, s, f=function, prefix=prefix: f"{prefix}{s}${f(f(p), s.encode()).decode()}", ("b25801311edf", "9dKw2:x", "ünïcode"))
    if scheme == "authme-md5vb":
        form.put("of-authme", "$MD5vb$bd9832fffa287321$5006d371fcb813f2347987f902a024ad", "password", origin="AuthMe 5.6, Md5vBTest")

DJANGO = Format(
    "authme-pbkdf2-django", "php/formulas", rows=None, bare=True, exact=lambda password, m: HMAC["sha256"](password, m) and password.isascii() and b"?" not in password,
    text=r"pbkdf2_sha256\$(?P<rounds>\d+)\$(?P<salt>[^$]+)\$(?P<digest>[A-Za-z0-9+/]{43}=)", places={"rounds": Number(zero=None, excess=None), "salt": Salt(), "digest": Last(B64)})
made(DJANGO, lambda p, s: f"pbkdf2_sha256$1000${s}${base64.b64encode(hashlib.pbkdf2_hmac('sha256', p.decode().encode('ascii', 'replace'), s.encode(), 1000)).decode()}",
     ("1135411628", "9dKw2", "abc")).edit("no-salt", place="salt", value="")
DJANGO.put("of-authme", "pbkdf2_sha256$15000$50a7ff2d7e00$t7Qx2CfzMhGEbyCa3Wk5nJvNjj3N+FdxhpwJDerl4Fs=", "password", origin="AuthMe 5.6, Pbkdf2DjangoTest"
).put("beyond-ascii-of-authme", "pbkdf2_sha256$15000$c029bd67eea4$Hfw992SL2WtYQ6g2WLdxA09hbmMDwjrr/Z+uUggbxwo=", "âË_3(íù*", origin="AuthMe 5.6, Pbkdf2DjangoTest")
BASE64 = Format(
    "authme-pbkdf2-base64", "php/formulas", rows=None, bare=True, exact=HMAC["sha256"],
    text=r"pbkdf2\$(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9+/]+=*)\$(?P<digest>[A-Za-z0-9+/]{43}=)", places={"rounds": Number(zero=None, excess=None), "salt": Inside(B64), "digest": Last(B64)})
made(BASE64, lambda p, s: f"pbkdf2$1000${s}${base64.b64encode(hashlib.pbkdf2_hmac('sha256', p, base64.b64decode(s), 1000)).decode()}",
     ("bxyKJdO5TnCi8I1b5xNMlg==", "AAECAwQFBgcICQoLDA0ODw==", "c2FsdA==")).edit("no-salt", place="salt", value="").edit("function-named", swap=("pbkdf2$", "pbkdf2$sha256$"))
made(Format(
    "vbulletin5-legacy", "php/formulas", rows=None, bare=True, text="(?P<digest>[0-9a-f]{32}) (?P<salt>.+)", places={"digest": Inside(HEX), "salt": Salt()},
).edit("no-salt", place="salt", value="").edit("colon-for-the-blank", swap=(" ", ":")).edit("another-salt", place="salt", value="another", rule="G6", expect="mismatch"),
    lambda p, s: f"{MD5(MD5(p), s.encode()).decode()} {s}", ("9dK", "iaU*U%`CBl;/e~>D%do2m@Xf/,KZB0", "a b"))
Format(
    "authme-pbkdf2", "php/formulas", rows=None, bare=True, exact=HMAC["sha256"],
    text=r"pbkdf2_sha256\$(?P<rounds>\d+)\$(?P<salt>[^$]+)\$(?P<digest>[0-9A-F]{128})", places={"rounds": Number(zero=None, excess=None), "salt": Salt(), "digest": Last(HEX_UPPER)},
).put("of-authme", "pbkdf2_sha256$10000$b25801311edf$093E38B16DFF13FCE5CD64D5D888EE6E0376A3E572FE5DA6749515EA0F384413223A21C464B0BE899E64084D1FFEFD44F2AC768453C87F41B42CC6954C416900",
      "password", origin="AuthMe 5.6, Pbkdf2Test"
).put("of-authme-in-4128-rounds", "pbkdf2_sha256$4128$3469b0d48b702046$DC8A54351008C6054E12FB19E0BF8A4EA6D4165E0EDC97A1ECD15231037C382DE5BF85D07D5BC9D1ADF9BBFE4CE257C6059FB1B9FF65DB69D8B205F064BE0DA9",
      "PassWord1", origin="AuthMe 5.6, Pbkdf2Test"
).put("other", "pbkdf2_sha256$10000$b25801311edf$093E38B16DFF13FCE5CD64D5D888EE6E0376A3E572FE5DA6749515EA0F384413223A21C464B0BE899E64084D1FFEFD44F2AC768453C87F41B42CC6954C416900",
      "passwore", "mismatch", "of-authme, asked by hand", rule="G6"
).edit("lower-case-digest", make=str.lower).edit("no-salt", place="salt", value="")

made(Format(
    "joomla-sha256", "php/formulas", rows=None, text=r"(?i:\{SHA256\})(?P<digest>[0-9a-f]{64}):(?P<salt>.+)", tags=["{SHA256}"],
).edit("tag-in-lower-case", swap=("{SHA256}", "{sha256}"), expect="match"
).edit("digest-of-another", make=lambda text: text[:8] + ("0" if text[8] != "0" else "1") + text[9:], rule="G6", expect="mismatch"
).edit("another-salt", place="salt", value="another", rule="G6", expect="mismatch"),
    lambda p, s: f"{{SHA256}}{SHA256(p, s.encode()).decode()}:{s}", ("k3;", "9dKw2:x", "ünïcode"))


def royal(text):
    for _ in range(25): text = SHA512(text)
    return text.decode()


def bare_hex(scheme, digits, stored, *salts, rows=None, text="", encoding=HEX, exact=None, **more):
    more.setdefault("skip", ("empty-digest",) if not salts else ())
    places = {"digest": Last(encoding), **({"salt": Salt()} if salts else {}), **({"salt2": Salt()} if len(salts) > 1 else {})}
    if salts: places["digest"] = Inside(encoding)
    form = Format(scheme, more.pop("file", "php/formulas"), rows=rows, bare=True, places=places,
                  text=rf"(?P<digest>[0-9A-Fa-f]{{{digits}}})" + text, **({"exact": exact} if exact else {}), **more)
    form.edit("digit-missing", make=lambda text: text[1:]).edit("no-hex", make=lambda text: "g" + text[1:])
    return form


SALTS = ("k3;", "9dKw2", "ünïcode")
joined = lambda digest, *salts: ":".join((digest.decode(), *salts))
made(bare_hex("royalauth", 128, None
).put("of-authme", "5d21ef9236896bc4ac508e524e2da8a0def555dac1cdfc7259d62900d1d3f553826210c369870673ae2cf1c41abcf4f92670d76af1db044d33559324f5c2a339", "password",
      origin="AuthMe 5.6, RoyalAuthTest"), lambda p: royal(p))
made(bare_hex("md5-sha1-hex", 32, None, encoding=HEX_ANY), lambda p: MD5(SHA1(p)).decode())
made(bare_hex("prestashop", 32, None, fields={"pepper": "-"}, needs=("pepper",)), lambda p: MD5(b"cookie key of 56 characters", p).decode(), pepper="cookie key of 56 characters")
made(bare_hex("moodle-md5", 32, None, fields={"pepper": "-"}, needs=("pepper",)), lambda p: MD5(p, b"a salt of the site").decode(), pepper="a salt of the site")
made(bare_hex("phpfusion", 64, None, SALTS, text=":(?P<salt>.+)"), lambda p, s: hmac.new(s.encode(), p, "sha256").hexdigest() + ":" + s, SALTS)
bare_hex("authme-phpfusion", 64, None, SALTS, text=":(?P<salt>.+)", exact=lambda password, m: password.isascii() and b"?" not in password
).put("of-authme", "f7a606c4eb3fcfbc382906476e05b06f21234a77d1a4eacc0f93f503deb69e70:6cd1c97c55cb", "password", origin="AuthMe 5.6, PhpFusionTest"
).put("of-authme-2", "8a9b7bb706a3347e5f684a7cb905bfb26b9a0d099358064139ab3ed1a66aeb2b:d6012370b73f", "PassWord1", origin="AuthMe 5.6, PhpFusionTest"
).put("beyond-ascii-of-authme", "4e7f4eb7e3653d7460f1cf590def4153c6fcdf8b8e16fb95538fdf9e54a95245:d552e0f5b23a", "âË_3(íù*", origin="AuthMe 5.6, PhpFusionTest"
).put("other", "f7a606c4eb3fcfbc382906476e05b06f21234a77d1a4eacc0f93f503deb69e70:6cd1c97c55cb", "passwore", "mismatch", "of-authme, asked by hand", rule="G6")
made(bare_hex("dedecms", 20, None), lambda p: MD5(p).decode()[5:25])
EMPIRE = lambda p, s, t: joined(MD5(t.encode(), b"E!m^p-i(r#e.C:M?S", MD5(MD5(p), s.encode()), b"d)i.g^o-d", s.encode()), s, t)
made(bare_hex("empirecms", 32, None, SALTS, SALTS, rows="empirecms", text=":(?P<salt>[^:]+):(?P<salt2>.+)"), EMPIRE, SALTS, ("x", "second", "ß"))
made(bare_hex("md5-salt-upper-md5-salt-pass", 32, None, SALTS, SALTS, rows=r"md5\(s1\.upper\(md5\(s2\.p\)\)\)", text=":(?P<salt>[^:]+):(?P<salt2>.+)"),
     lambda p, s, t: joined(MD5(s.encode(), MD5(t.encode(), p).upper()), s, t), SALTS, ("x", "second", "ß"))
made(bare_hex("md5-md5salt-md5md5pass", 32, None, SALTS, rows=r"md5\(md5\(s\)\.md5\(md5\(p\)\)\)", text=":(?P<salt>.+)"),
     lambda p, s: joined(MD5(MD5(s.encode()), MD5(MD5(p))), s), SALTS)
made(Format(
    "smf", "php/smf", rows=r"smf1\.1.*", bare=True, text="(?P<digest>[0-9a-f]{40})", places={"digest": Last(HEX)}, skip=("empty-digest",),
    fields={"user": "user"}, needs=("user",),
), lambda p: SHA1("alice".encode(), p).decode(), user="Alice"
).put("name-beyond-ascii", SHA1("émile".encode(), b"correct horse").decode(), "correct horse", origin=PYTHON, user="Émile"
).put("name-beyond-ascii-in-php-8", SHA1("Émile".encode(), b"correct horse").decode(), "correct horse", origin=PYTHON, user="Émile")

for scheme, rows in (("bcrypt-md5-hex", r"bcrypt\(md5hex\)"), ("bcrypt-sha1-hex", r"bcrypt\(sha1hex\)"), ("bcrypt-sha512-hex", r"bcrypt\(sha512hex\).*"), ("bcrypt-bcrypt", "wbb4/wcf2.*")):
    inner = scheme == "bcrypt-bcrypt"
    form = Format(
        scheme, "php/woltlab" if inner else "php/bcrypt_over", rows=rows, bare=True, text=BCRYPT_TEXT, nul=inner, exact=bcrypt_exact if inner else (lambda password, m: True),
        places={"cost": COST_DIGITS, "digest": Fixed(BCRYPT64, 31)}, **BCRYPT,
    ).edit("cost-out-of-range", place="cost", value="32", rule="G4")
    for name, password in PASSWORDS: form.put(name, MADE[f"{scheme}-{name}"], password, origin="Python's bcrypt 4.0.1")
    form.put("other", MADE[f"{scheme}-ascii"], "correct hors", "mismatch", "Python's bcrypt 4.0.1", rule="G6")
    if scheme != "bcrypt-sha512-hex": continue
    for name, password, digest in (
            ("ascii", "correct horse", "HQ9JFVsJSmxcgdnwfO8e0jHJ/wOZcUe"), ("beyond-ascii", "Crème brûlée", "xdihredG7NOYKHav9PcGIY88aH6nsQ."),
            ("empty", "", "dXmIBWNy5TceO0hiDyUL7RSkCAFobaO")):
        form.put(f"nodebb-{name}", "$2b$04$pphm3tmsg8fRrK2H.Rq6S." + digest, password, origin="bcrypt 4.0.1 over SHA-512, as NodeBB calls it")
    form.edit("letter-of-nobody", make=lambda text: text.replace("$2b$", "$2c$", 1), base="^\\$2b")
ARGON2_MD5 = Format(
    "argon2-md5-hex", "php/argon2_over", rows=None, bare=True, text=r"\$argon2id\$v=19\$m=(?P<m>\d+),t=\d+,p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]{43})",
).edit("digest-cut", cut=43).edit("key-id", swap=("p=1$", "p=1,keyid=AAAA$")).edit("letter-of-nobody", swap=("$argon2id$", "$argon2x$"))
for name, password in PASSWORDS: ARGON2_MD5.put(name, MADE[f"argon2-md5-{name}"], password, origin="argon2-cffi 25.1")
ARGON2_MD5.put("other", MADE["argon2-md5-ascii"], "correct hors", "mismatch", "argon2-cffi 25.1", rule="G6")
SMF = Format(
    "smf-bcrypt", "php/bcrypt_over", rows=None, bare=True, text=BCRYPT_TEXT, nul=True, exact=lambda password, m: len(password) < 67, fields={"user": "-"}, needs=("user",),
    places={"cost": COST_DIGITS, "digest": Fixed(BCRYPT64, 31)}, **BCRYPT)
for name, password in PASSWORDS: SMF.put(name, MADE[f"smf-{name}"], password, origin="Python's bcrypt 4.0.1", user="Alice")
SMF.put("other", MADE["smf-ascii"], "correct hors", "mismatch", "Python's bcrypt 4.0.1", rule="G6", user="Alice"
).put("cut-at-72-with-the-name", MADE["smf-long"], "x" * 67, exact=False, origin="Python's bcrypt 4.0.1", user="Alice"
).put("nul", MADE["smf-ascii"], b"a\0b", "refused", "Python's bcrypt 4.0.1", rule="G8", user="Alice")

made(Format(
    "woltlab-wcf1", "php/woltlab", rows=None, tags=["wcf1:"], text="wcf1:(?P<digest>[0-9a-f]{40}):(?P<salt>.+)", places={"digest": Inside(HEX), "salt": Salt()},
).edit("tag-alone", make=lambda text: "wcf1:").edit("no-salt", place="salt", value=""),
    lambda p, s: f"wcf1:{SHA1(s.encode(), SHA1(s.encode(), SHA1(p))).decode()}:{s}", ("5037864764153886517871426607441768004150", "9dKw2:x", "ünïcode"))
NOT_READ = "made as WoltLab Suite 6.1 checks it"
IMPORTED = Format(
    "woltlab-imported", "php/woltlab_imported", rows=None, tags=[f"{name}:" for name in ("vb3", "vb4", "vb5", "mybb", "mybb1", "ipb2", "ipb3", "phpfox3", "joomla1", "joomla2", "joomla3", "smf1", "smf2", "xf1", "wbb2")] + ["wcf1em", "wcf1es"],
    text="(?P<software>[a-z]+[1-5]?[0-9a-z]*):(?P<digest>[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(:(?P<salt>.*))?", places={"digest": Inside(HEX), "salt": Salt(at=False)})
for software, hashed in (("vb3", lambda p, s: MD5(MD5(p), s)), ("mybb1", lambda p, s: MD5(MD5(s), MD5(p))), ("phpfox3", lambda p, s: MD5(MD5(p), MD5(s))),
                         ("joomla2", lambda p, s: MD5(p, s)), ("smf2", lambda p, s: SHA1(s, p)), ("ipb2", lambda p, s: MD5(MD5(p), s)),
                         ("ipb3", lambda p, s: MD5(MD5(s), MD5(p))), ("xf1", lambda p, s: SHA256(SHA256(p), s)), ("wcf1em1b1", lambda p, s: MD5(s, MD5(s, MD5(p)))),
                         ("wcf1em1a0", lambda p, s: MD5(s, MD5(p, s))), ("wcf1es1b0", lambda p, s: SHA1(s, SHA1(s, p))), ("wcf1es1a1", lambda p, s: SHA1(s, SHA1(SHA1(p), s))),
                         ("wcf1es0b1", lambda p, s: SHA1(s, SHA1(p)))):
    for (name, password), salt in zip(PASSWORDS, ("k3;", "9dKw2:x", "ünïcode")):
        IMPORTED.put(f"{software}-{name}", f"{software}:{hashed(password.encode(), salt.encode()).decode()}:{salt}", password, origin=PYTHON)
    IMPORTED.put(f"{software}-other", f"{software}:{hashed(b'correct horse', b'k3;').decode()}:k3;", "correct hors", "mismatch", PYTHON, rule="G6")
for software, function in (("wbb2", MD5), ("wbb2", SHA1), ("joomla3", MD5), ("xf1", lambda p: SHA1(SHA1(p)))):
    IMPORTED.put(f"{software}-without-a-salt", f"{software}:{function(b'correct horse').decode()}", "correct horse", origin=PYTHON)
IMPORTED.put("joomla3-with-an-empty-salt", f"joomla3:{MD5(b'correct horse').decode()}:", "correct horse", origin=PYTHON
).edit("salt-missing", make=lambda text: text.rsplit(":", 1)[0], base="^vb3.*;$", rule="G6", expect="mismatch").edit("salt-behind-wbb2", add=":k3;", base="^wbb2"
).edit("digest-of-md5-behind-es", swap=("wcf1em", "wcf1es"), base="^wcf1em1b1").edit("settings-of-nobody", swap=("1b1", "2b1"), base="^wcf1em1b1"
).edit("settings-missing", swap=("1b1", ""), base="^wcf1em1b1").edit("byte-order-mark-behind-the-salt", add="\ufeff", base="^vb3.*;$").edit("a-checksum", swap=("wcf1em", "wcf1ec"), base="^wcf1em1b1", expect="unknown"
).edit("digest-of-sha1", swap=("smf2:", "vb3:"), base="^smf2").edit("digest-of-md5", swap=("vb3:", "smf1:"), base="^vb3"
).edit("another-software", swap=("vb3:", "ipb3:"), base="^vb3", rule="G6", expect="mismatch").edit("tag-alone", make=lambda text: text[:text.index(":") + 1])
for scheme, tag, rows in (("woltlab-bcrypt", "Bcrypt:", "dokuwiki_woltlab"), ("woltlab-double-bcrypt", "DoubleBcrypt:", None), ("woltlab-wcf2", "wcf2:", None)):
    form = Format(
        scheme, "php/woltlab", rows=rows, tags=[tag], text=tag + BCRYPT_TEXT, nul=True, exact=bcrypt_exact, most=3 if rows else 12,
        places={"cost": COST_DIGITS, "salt": Inside(BCRYPT64, at=False), "digest": Last(BCRYPT64, at=False)}, **BCRYPT,
    ).edit("cost-32", place="cost", value="32", rule="G4").edit("cost-31", place="cost", value="31", rule="G5").edit("tag-alone", make=lambda text, tag=tag: tag)
    inner = "bcrypt" if rows else "bcrypt-bcrypt"
    for name, password in PASSWORDS: form.put(name, tag + MADE[f"{inner}-{name}"], password, origin="Python's bcrypt 4.0.1")
    form.put("other", tag + MADE[f"{inner}-ascii"], "correct hors", "mismatch", "Python's bcrypt 4.0.1", rule="G6")
    form.put("nul", tag + MADE[f"{inner}-ascii"], b"a\0b", "refused", "Python's bcrypt 4.0.1", rule="G8")
Format(
    "woltlab-argon2", "php/woltlab", rows=None, tags=["Argon2:"],
    text=r"Argon2:\$argon2id?\$v=19\$m=(?P<m>\d+),t=\d+,p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]{43})", places={"m": Number(excess="9999999")},
).put("ascii", "Argon2:" + MADE["woltlab-argon2"], "correct horse", origin="argon2-cffi 25.1"
).put("other", "Argon2:" + MADE["woltlab-argon2"], "correct hors", "mismatch", "argon2-cffi 25.1", rule="G6"
).edit("tag-alone", make=lambda text: "Argon2:"
).edit("bcrypt-inside", make=lambda text: "Argon2:$2y$04$34yc6vs10/YDh2n4SfRu4OvWkhnJ5uXRiVKcLvygDtCqy6YSBN9A.")

WOLTLAB_CRYPT = Format(
    "woltlab-crypt", "php/woltlab_crypt", rows=None, tags=["phpass:", "phpbb3:", "cryptMD5:", "drupal8:", "xf12:", "vb5Bcrypt:", "vb5Argon2:"],
    exact=lambda password, m: m["software"] != "xf12" or len(password) < 72,
    text="(?P<software>[a-zA-Z0-9]+):(?P<hash>[^:]+)(:.*)?")
for software, hashed in (("phpass", "phpbb-phpass-{}"), ("vb5Bcrypt", "bcrypt-md5-hex-{}"), ("vb5Argon2", "argon2-md5-{}"), ("xf12", "bcrypt-{}"), ("phpbb3", "phpbb-combined-{}")):
    for name, password in PASSWORDS: WOLTLAB_CRYPT.put(f"{software}-{name}", f"{software}:{MADE[hashed.format(name)]}", password, origin="made by PHP and Python, as WoltLab Suite 6.1 checks it")
    WOLTLAB_CRYPT.put(f"{software}-other", f"{software}:{MADE[hashed.format('ascii')]}", "correct hors", "mismatch", "made by PHP and Python", rule="G6")
WOLTLAB_CRYPT.put("phpass-and-a-colon", f"phpass:{MADE['phpbb-phpass-ascii']}:", "correct horse", origin="as the exporter of WoltLab writes what is WordPress's"
).put("phpbb3-and-a-colon", f"phpbb3:{MADE['phpbb-phpass-ascii']}:", "correct horse", origin="as the exporter of WoltLab writes what is phpBB's"
).put("phpbb3-of-phpbb-2", f"phpbb3:{MD5(b'correct horse').decode()}:", "correct horse", origin="as the exporter of WoltLab writes what is phpBB's"
).put("cryptmd5", "cryptMD5:$1$saltsalt$NuzA7WTAelpl95xgBGWN60", "correct horse", origin="passlib 1.7.4, as the exporter of WoltLab writes it"
).put("cryptmd5-and-a-salt", "cryptMD5:$1$saltsalt$NuzA7WTAelpl95xgBGWN60:pYG!k", "correct horse", origin="passlib 1.7.4, as the exporter of WoltLab writes it"
).put("drupal8", "drupal8:" + MADE["drupal7-ascii"] + ":", "correct horse", origin="WoltLab Suite 6.1, Drupal8"
).put("nul", "xf12:" + MADE["bcrypt-ascii"], b"a\0b", "refused", "Python's bcrypt 4.0.1", rule="G8"
).edit("colon-behind-bcrypt", add=":", base="^xf12").edit("bcrypt-of-nobody", swap=("$2y$", "$2q$"), base="^vb5B").edit("digest-in-upper-case", make=lambda text: text[:7] + text[7:].upper(), base="^phpbb3:[0-9a-f]"
).edit("control-character-behind", add="\n1", base="^cryptMD5.*k$").edit("name-in-lower-case", make=str.lower, base="^vb5A", expect="unknown").edit("name-alone", make=lambda text: text[:text.index(":") + 1]
).edit("another-name", swap=("xf12:", "vb5Bcrypt:"), base="^xf12", rule="G6", expect="mismatch").edit("sha512-crypt-inside", make=lambda text: "cryptMD5:$6$saltsalt$" + "a" * 86, base="^cryptMD5")
PBKDF2_FORM = Format(
    "woltlab-pbkdf2", "php/woltlab", rows=None, tags=["Pbkdf2:"], exact=HMAC["sha256"], text=r"Pbkdf2:(?P<digest>[0-9a-f]{64}):(?P<salt>[^:]+):sha256:(?P<rounds>\d+):32",
    places={"digest": Inside(HEX), "salt": Salt(), "rounds": Number()},
).edit("another-function", swap=(":sha256:", ":sha512:")).edit("another-length", make=lambda text: text[:-2] + "64").edit("tag-alone", make=lambda text: "Pbkdf2:")
made(PBKDF2_FORM, lambda p, s: f"Pbkdf2:{hashlib.pbkdf2_hmac('sha256', p, s.encode(), 1000, 32).hex()}:{s}:sha256:1000:32", ("5037864764153886517871426607441768004150", "9dKw2", "ünïcode"))

# ---- phpBB ----------------------------------------------------------------------------------------------------------

OWN = "phpBB 4.0.0-a2, passwords manager, which verifies it"
COMBINED = Format(
    "phpbb-combined", "php/phpbb_combined", rows=None, tags=[r"$H\2y$", r"$H\2a$", r"$P\2y$", r"$P\2a$"],
    text=r"\$[HP]\\2[ay]\$(?P<inner>[./0-9A-Za-z])(?P<salt>[./0-9A-Za-z]{8})\$(?P<cost>\d\d)\\(?P<outer>[./A-Za-z0-9]{22})\$(?P<digest>[./A-Za-z0-9]{31})",
    places={"inner": Digit(outside=("4", "C", "z")), "salt": Salt(alphabet=CRYPT), "cost": COST_DIGITS, "outer": Inside(BCRYPT64, at=False), "digest": Last(BCRYPT64, at=False)},
    skip=("unread-bits-in-outer", "unread-bits-in-digest"))
for name in ("ascii", "beyond-ascii", "empty", "letter-a", "tag-p", "fewer-rounds", "of-wordpress", "own"):
    COMBINED.put(name, MADE[f"phpbb-combined-{name}"], dict(PASSWORDS).get(name, "correct horse"), origin=OWN)
COMBINED.put("of-phpbb-2", MADE["phpbb-combined-of-phpbb-2"], "correct horse", exact=False, origin=OWN
).put("md5-of-phpbb-2-for-a-password", MADE["phpbb-combined-of-phpbb-2"], MD5(b"correct horse"), exact=False, origin=OWN
).put("other", MADE["phpbb-combined-ascii"], "correct hors", "mismatch", OWN, rule="G6"
).put("md5-for-a-password", MADE["phpbb-combined-ascii"], MD5(b"correct horse"), "mismatch", OWN, rule="G6"
).edit("cost-32", place="cost", value="32", rule="G4").edit("cost-31", place="cost", value="31", rule="G5").edit("tag-alone", make=lambda text: text[:6]
).edit("another-inner-salt", place="salt", value="zzzzzzzz", rule="G6", expect="mismatch").edit("another-inner-cost", place="inner", value="8", rule="G6", expect="mismatch"
).edit("dollar-for-the-backslash", make=lambda text: text[:5] + text[5:].replace("\\", "$", 1)
).edit("argon2id-that-lost-its-salt", make=lambda text: r"$H\argon2id$9jGqgAYWl$$OSRAruKQ12G1xuzDyVJKIvBgGlMXx6IngcPMjClJT/w", expect="unknown")
CONVERTED = Format(
    "phpbb-converted", "php/phpbb_converted", rows=None, tags=["$CP$"], fields={"user": "-", "salt": "-"},
    text=r"\$CP\$(?P<digest>[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})|\$CP\$\$[HP2].+")
for name, password in PASSWORDS:
    text = password.encode(); said = "made as phpBB 4.0.0-a2, passwords manager, checks it"
    CONVERTED.put(f"phpass-{name}", "$CP$" + MADE[f"phpbb-phpass-{name}"], password, origin=OWN
    ).put(f"phpass-of-phpbb-2-{name}", "$CP$" + MADE[f"phpbb-phpass-md5-{name}"], password, exact=False, origin=said
    ).put(f"md5-{name}", "$CP$" + MD5(text).decode(), password, origin=OWN
    ).put(f"mybb-{name}", "$CP$" + MD5(MD5(b"9dKw2abc"), MD5(text)).decode(), password, salt="9dKw2abc", origin=OWN
    ).put(f"vbulletin-{name}", "$CP$" + MD5(MD5(text), b"9dK").decode(), password, salt="9dK", origin=OWN
    ).put(f"sha1-{name}", "$CP$" + SHA1(text).decode(), password, origin=OWN
    ).put(f"smf-{name}", "$CP$" + SHA1(b"alice", text).decode(), password, user="Alice", exact=False, origin=OWN
    ).put(f"burning-board-3-{name}", "$CP$" + SHA1(b"9dK", SHA1(b"9dK", SHA1(text))).decode(), password, salt="9dK", origin=said
    ).put(f"xenforo-sha1-{name}", "$CP$" + SHA1(SHA1(text), b"9dK").decode(), password, salt="9dK", origin=said
    ).put(f"xenforo-{name}", "$CP$" + SHA256(SHA256(text), b"9dK").decode(), password, salt="9dK", origin=said
    ).put(f"burning-board-4-{name}", "$CP$" + MADE[f"bcrypt-bcrypt-{name}"], password, origin=said)
PHPBB_2 = "phpBB 4.0.0-a2, driver md5_phpbb2 under PHP 8.2.36, which verifies it"
for kind in ("md5", "phpass"):
    for name, key, password in (
            ("quotes", "quotes", "it's 5\"4' \\o/"), ("quotes-of-a-form", "quotes", "it's 5&quot;4' \\o/"), ("windows-1252", "windows", "Crème brûlée"),
            ("signs-of-windows-1252", "signs", "5 € – “Ж”"), ("html-of-a-form", "html", "R&amp;D &lt;&quot;5'4&quot;&gt;"), ("html-as-typed", "html", "R&D <\"5'4\">"),
            ("nul", "nul", b"a\0b")):
        CONVERTED.put(f"{kind}-of-phpbb-2-{name}", "$CP$" + MADE[f"phpbb-2-{key}-{kind}"], password, exact=False, origin=PHPBB_2)
    CONVERTED.put(f"{kind}-of-phpbb-2-html-of-half-a-form", "$CP$" + MADE[f"phpbb-2-html-{kind}"], "R&amp;D <&quot;5'4&quot;>", "mismatch", PHPBB_2, rule="G6"
    ).put(f"{kind}-of-phpbb-2-other-quotes", "$CP$" + MADE[f"phpbb-2-quotes-{kind}"], "it´s 5\"4' \\o/", "mismatch", PHPBB_2, rule="G6")
CONVERTED.put("md5-of-phpbb-2-with-its-slashes", "$CP$" + MADE["phpbb-2-quotes-md5"], "it\\'s 5\\\"4\\' \\\\o/", exact=False, origin=PYTHON
).put("md5-with-a-slash-of-its-own", "$CP$" + MD5(b"5\\' \\o/").decode(), "5\\' \\o/", exact=True, origin=PYTHON
).put("md5-of-quotes", "$CP$" + MD5(b"it's").decode(), "it's", exact=True, origin=PYTHON
).put("phpass-of-quotes", "$CP$" + MADE["phpbb-2-quotes-phpass"], MD5(b"it\\'s 5\\\"4\\' \\\\o/"), exact=False, origin=PYTHON
).put("of-phpbb-s-tests-windows-1252", "$CP$ae2fc75e20ee25d4520766788fbc96ae", "fööbar", exact=False, origin="phpBB 4.0.0-a2, tests/passwords/drivers_test.php"
).put("of-phpbb-s-tests-phpass-of-windows-1252", "$CP$$H$966CepJh9RC3hFIm7aKywR6jEn0kpA0", "fööbar", exact=False, origin="phpBB 4.0.0-a2, tests/passwords/drivers_test.php")
CONVERTED.put("of-phpbb-s-tests", "$CP$b86ee7e24008bfd2890dcfab1ed31333", "foobar", salt="yeOtfFO6", origin="phpBB 4.0.0-a2, tests/passwords/manager_test.php"
).put("of-phpbb-s-tests-2", "$CP$fc46b9d9386167ce365ea3b891bf5dc31ddcd3ff", "foobar", salt="1a783e478d63f6422783a868db667aed3a857840", origin="phpBB 4.0.0-a2, tests/passwords/manager_test.php"
).put("of-phpbb-s-tests-3", "$CP$7f65d2fa8a826d232f8134772252f8b1aaef8594b1edcabd9ab65e5b0f236ff0", "foobar", salt="15b6c02cedbd727f563dcca607a89b085287b448966f19c0cc78cae263b1e38c",
      origin="phpBB 4.0.0-a2, tests/passwords/manager_test.php"
).put("of-phpbb-s-tests-4", "$CP$6f9e2a1899e1f15708fd2e554103480eb53e8b57", "foobar", user="test", exact=False, origin="phpBB 4.0.0-a2, tests/passwords/manager_test.php"
).put("of-phpbb-s-tests-5", "$CP$$2a$08$p8h14U0jsEiVb1Luy.s8oOTXSQ0hVWUXpcNGBoCezeYNXrQyCKHfi", "foobar", origin="phpBB 4.0.0-a2, tests/passwords/manager_test.php"
).put("md5-of-phpbb-2-for-a-password", "$CP$" + MADE["phpbb-phpass-md5-ascii"], MD5(b"correct horse"), exact=False, origin=OWN
).put("sha1-of-name-and-password", "$CP$" + SHA1(b"alicecorrect horse").decode(), "alicecorrect horse", user="Alice", exact=False, origin=OWN
).put("sha1-with-a-name", "$CP$" + SHA1(b"correct horse").decode(), "correct horse", user="Alice", exact=True, origin=OWN
).put("xenforo-without-its-salt", "$CP$" + SHA256(SHA256(b"correct horse"), b"9dK").decode(), "correct horse", "refused", OWN, rule="G8"
).put("mybb-without-its-salt", "$CP$" + MD5(MD5(b"9dKw2abc"), MD5(b"correct horse")).decode(), "correct horse", "mismatch", OWN, rule="G6"
).put("smf-without-its-name", "$CP$" + SHA1(b"alice", b"correct horse").decode(), "correct horse", "mismatch", OWN, rule="G6"
).put("md5-other", "$CP$" + MD5(b"correct horse").decode(), "correct hors", "mismatch", OWN, rule="G6"
).put("phpass-other", "$CP$" + MADE["phpbb-phpass-ascii"], "correct hors", "mismatch", OWN, rule="G6"
).put("nul-under-bcrypt", "$CP$" + MADE["bcrypt-bcrypt-ascii"], b"a\0b", "refused", OWN, rule="G8"
).edit("digit-missing", cut=1, base=r"^\$CP\$[0-9a-f]{32}$").edit("digits-in-upper-case", make=lambda text: text[:4] + text[4:].upper(), base=r"^\$CP\$[0-9a-f]{32}$"
).edit("setting-alone", cut=22, base=r"^\$CP\$\$H").edit("tag-alone", make=lambda text: "$CP$").edit("tag-twice", make=lambda text: "$CP$" + text
).edit("tag-in-lower-case", swap=("$CP$", "$cp$"), base=r"^\$CP\$[0-9a-f]{32}$", expect="unknown").edit("bcrypt-cut", cut=1, base=r"^\$CP\$\$2"
).edit("rounds-beyond-the-limits", swap=("$H$5", "$H$S"), base=r"^\$CP\$\$H", rule="G5")

XF = "a:3:{{s:4:\"hash\";s:{n}:\"{digest}\";s:4:\"salt\";s:{n}:\"{salt}\";s:8:\"hashFunc\";s:{m}:\"{name}\";}}"
for name, function, n in (("sha256", SHA256, 64), ("sha1", SHA1, 40)):
    made(Format(
        f"xenforo-{name}", "php/xenforo", rows=None, tags=[f'a:3:{{s:4:"hash";s:{n}:"'],
        text=rf'a:3:\{{s:4:"hash";s:{n}:"(?P<digest>[0-9a-f]{{{n}}})";s:4:"salt";s:{n}:"(?P<salt>.{{{n}}})";s:8:"hashFunc";s:{len(name)}:"{name}";\}}',
        places={"digest": Inside(HEX), "salt": Salt()},
    ).edit("salt-cut", make=lambda text, n=n: text.replace(f'"salt";s:{n}:"', f'"salt";s:{n - 1}:"')
    ).edit("another-function", make=lambda text, name=name: text.replace(f'"{name}"', '"md5"')
    ).edit("no-brace-behind", cut=1).edit("two-braces-behind", add="}"),
        lambda p, s, f=function, n=n, name=name: XF.format(n=n, m=len(name), name=name, salt=f(s.encode()).decode(), digest=f(f(p), f(s.encode())).decode()), ("a", "b", "c"))
XENFORO_ASCII = 'a:1:{s:4:"hash";s:60:"' + MADE["bcrypt-ascii"] + '";}'
XENFORO = Format(
    "xenforo-bcrypt", "php/xenforo", rows=None, tags=['a:1:{s:4:"hash";s:60:"'], nul=True, exact=bcrypt_exact, text=r'a:1:\{s:4:"hash";s:60:"' + BCRYPT_TEXT + r'";\}',
    places={"cost": COST_DIGITS}, cheap=lambda m: int(m["cost"]) <= 10)
for name, password in PASSWORDS: XENFORO.put(name, XENFORO_ASCII.replace(MADE["bcrypt-ascii"], MADE["bcrypt-" + name]), password, origin="Python's bcrypt 4.0.1, in the array of AuthMe 5.6, XfBCrypt")
XENFORO.put("other", XENFORO_ASCII, "correct hors", "mismatch", "Python's bcrypt 4.0.1", rule="G6"
).put("of-authme", 'a:1:{s:4:"hash";s:60:"$2a$10$UtuON/ZG.x8EWG/zQbryB.BHfQVrfxk3H7qykzP.UJQ8YiLjZyfqq";}', "password", origin="AuthMe 5.6, XfBCryptTest"
).put("nul", XENFORO_ASCII, b"a\0b", "refused", "Python's bcrypt 4.0.1", rule="G8"
).edit("no-brace-behind", cut=1).edit("cost-32", place="cost", value="32", rule="G4").edit("length-of-another", swap=("s:60:", "s:59:"), expect="unknown")

# ---- Tiny Tiny RSS, Moodle, TYPO3 -----------------------------------------------------------------------------------

for scheme, tag, digits, rows, fields in (
        ("ttrss-sha1", "SHA1:", 40, "ttrss_sha1", {}), ("ttrss-sha1x", "SHA1X:", 40, "ttrss_sha1x", {"user": "user"}), ("ttrss-mode2", "MODE2:", 64, "ttrss_mode2", {"salt": "salt"}),
        ("ttrss-ssha256", "SSHA-256:", 64, None, {"salt": "-"}), ("ttrss-ssha512", "SSHA-512:", 128, None, {"salt": "-"})):
    form = Format(
        scheme, "php/ttrss", rows=rows, tags=[tag], text=rf"{tag}(?P<digest>[0-9a-f]{{{digits}}})", places={"digest": Last(HEX)}, fields=fields, needs=tuple(fields), most=8,
    ).edit("tag-alone", make=lambda text, tag=tag: tag)
    # Any salt, a colon and 128 hexadecimal digits is what Lucia writes.
    if scheme not in ("ttrss-mode2", "ttrss-ssha512"): form.edit("tag-in-lower-case", make=lambda text, tag=tag: tag.lower() + text[len(tag):], expect="unknown")
    if rows is None:
        made(form, lambda p, tag=tag, digits=digits: tag + (SHA256 if digits == 64 else SHA512)(b"6644764a596c7967", p).decode(), salt="6644764a596c7967")

PEPPERED = Format(
    "moodle-peppered", "php/moodle", rows=None, bare=True, nul=True, text=r"\$6\$(rounds=(?P<rounds>\d+)\$)?(?P<salt>[^$]{0,16})\$(?P<digest>[./0-9A-Za-z]{86})",
    places={"rounds": COST_DIGITS}, fields={"pepper": "-"}, needs=("pepper",))
for name, password in PASSWORDS: PEPPERED.put(name, MADE[f"moodle-{name}"], password, pepper="#GV]NLie|x$H9[$rW%94bXZvJHa%z", origin="passlib 1.7.4, of password and pepper")
PEPPERED.put("other", MADE["moodle-ascii"], "correct hors", "mismatch", "passlib 1.7.4", rule="G6", pepper="#GV]NLie|x$H9[$rW%94bXZvJHa%z"
).put("nul", MADE["moodle-ascii"], b"a\0b", "refused", "passlib 1.7.4", rule="G8", pepper="#GV]NLie|x$H9[$rW%94bXZvJHa%z"
).edit("digest-cut", cut=1).edit("sha256-crypt", make=lambda text: text.replace("$6$", "$5$", 1)).edit("no-digest", place="digest", value="")

for scheme, prefix in (("typo3-updated", "C"), ("typo3-updated-md5", "M")):
    form = Format(
        scheme, "php/typo3", rows=None, tags=[prefix + "$"], text=prefix + r"(\$P\$(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{22})|(?P<other>\$(1|2y|pbkdf2-sha256)\$.+))",
        places={"cost": COST, "digest": Last(CRYPT_LOW, at=False)}, exact=lambda password, m: True)
    for kind in ("phpass", "md5crypt", "bcrypt", "pbkdf2"):
        form.put(kind, prefix + MADE[f"typo3-{prefix}-{kind}"], "correct horse", origin="passlib 1.7.4, as BulkUpdateTask does")
    for name, password in PASSWORDS: form.put(name, prefix + MADE[f"typo3-{prefix}-{name}"], password, origin="passlib 1.7.4, as BulkUpdateTask does")
    form.put("other", prefix + MADE[f"typo3-{prefix}-phpass"], "correct hors", "mismatch", "passlib 1.7.4", rule="G6"
    ).edit("tag-alone", make=lambda text, prefix=prefix: prefix + "$"
    ).edit("setting-alone", cut=22, base=r"\$P\$"
    ).edit("prefix-twice", make=lambda text, prefix=prefix: prefix + text, expect="unknown"
    ).edit("prefix-in-lower-case", make=lambda text: text[0].lower() + text[1:], expect="unknown"
    ).edit("sha512-crypt-inside", make=lambda text, prefix=prefix: prefix + "$6$saltsalt$MKQ9Ek/jDARsA4jeP.06dz5OpuqPDAZ/axF1By2cvslf9S9yex48LZx1xFya7DkpmzG88QTYvpHc0B8E3EMHc0")


# Edits are of matches, so that what is put stands before them.
for form in FORMATS.values():
    if form.file.startswith("php/") and form.scheme not in ("phpass", "drupal7", "drupal7-md5"): form.later.sort(key=lambda step: step.__name__ == "edited")


# ---- boards -----------------------------------------------------------------------------------------------------------


def tripcode_exact(password, m):
    """Escaped characters have two right answers, and DES crypt reads eight bytes of seven bits."""
    return len(password) < 8 and password.isascii() and not set(password) & set(b'&<>"')


NPM, PYPI = "tripcode 4.0.0 of npm, as 4chan", "tripcode3 0.1.4 of PyPI"
FORM = Format(
    "tripcode", "php/tripcode", rows=None, bare=True, nul=True, exact=tripcode_exact, text=r"(?P<digest>[./0-9A-Za-z]{10})",
).put("of-hashcat", "pfaRCwDe0U", "hashcat", origin="hashcat, example of mode 16000")
for password, digits in (("simpson", "Rk7VUsDT2U"), ("tripcode", "3GqYIJ3Obs"), ("ponytail", "Id1gMYGA52")):
    FORM.put(f"of-john-{password}", digits, password, origin="John the Ripper, tests of trip_fmt.c")
for name, password, digits in (
        ("one-byte", "a", "ZnBI2EKkq."), ("two-bytes", "ab", "85qvGhCCNc"), ("salt-beyond-the-alphabet", "~~~~", "rK3qZp5NMI"), ("salt-of-signs", "#=^_x", "c2N0y3Sj5Y"),
        ("brace", "f}EAmbA%", "/izs/14Iuw"), ("longer-than-is-read", "correct horse", "sVOxy69tow"), ("less-than-escaped", "a<b", "8Y5BINvmbw"),
        ("quotes-escaped", '"x"y', "KNEr/G6WRI"), ("ampersand-escaped", "it&co", "lvO29OFDMc"), ("apostrophe", "it's ok", "z0lU.XgzKw"), ("all-escaped", "z<>&\"'", "kFFxJfMfVI")):
    FORM.put(name, digits, password, origin=NPM)
for name, password, digits in (("less-than-as-typed", "a<b", "d8vDX9yjy2"), ("quotes-as-typed", '"x"y', "NYg5OqCir2"), ("ampersand-as-typed", "it&co", "PXa2K/OxVU")):
    FORM.put(name, digits, password, origin=PYPI)
FORM.put("shift-jis", "NHrzb.aKIY", "ひみつ".encode("shift-jis"), origin=NPM
).put("utf-8-where-shift-jis-was-hashed", "NHrzb.aKIY", "ひみつ", "mismatch", NPM, rule="G6"
).put("other-within-eight-bytes", "sVOxy69tow", "correcT horse", "mismatch", NPM, rule="G6"
).put("other-behind-eight-bytes", "sVOxy69tow", "correct house", origin=NPM
).put("empty-password", "sVOxy69tow", "", "mismatch", NPM, rule="G6"
).put("nul", "sVOxy69tow", b"correct\0horse", "refused", NPM, rule="G8"
).edit("unread-bits-in-digest", make=lambda text: text[:-1] + "V"
).edit("junk-in-digest", make=lambda text: text[:3] + "!" + text[4:]
).edit("two-byte-character-in-digest", make=lambda text: text[:3] + "é" + text[5:]
).edit("character-missing", cut=1
).edit("character-too-many", add="."
).edit("behind-an-exclamation-mark", make=lambda text: "!" + text, expect="unusable", rule="G1")


def examples():
    import argon2.low_level, bcrypt
    from Crypto.Cipher import AES
    from passlib.hash import md5_crypt, phpass, sha512_crypt
    raw = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    b64 = lambda data: base64.b64encode(data).decode()

    def low_first(digest):
        number = int.from_bytes(digest, "little"); return "".join(CRYPT[number >> 6 * place & 63] for place in range(43))

    def drupal(tag, password, salt=b"g/mTg2sC", log2=15):
        digest = hashlib.sha512(salt + password).digest()
        for _ in range(1 << log2): digest = hashlib.sha512(digest + password).digest()
        return tag + CRYPT[log2] + salt.decode() + low_first(digest)

    def b2(key, cost=10):
        return bcrypt.hashpw(key, b"$2y$%02d$ZvwIHbM3RlAg6GzZ3vLKje" % cost).decode().replace("$2b$", "$2y$")

    def a2(m, t, p):
        return argon2.low_level.hash_secret(b"password", raw, t, m, p, 32, argon2.low_level.Type.ID).decode()

    def symfony(password, salt, rounds):
        merged = password + b"{" + salt + b"}"; digest = hashlib.sha512(merged).digest()
        for _ in range(1, rounds): digest = hashlib.sha512(digest + merged).digest()
        return b64(digest)

    pbkdf2 = lambda function, key, rounds, size: hashlib.pbkdf2_hmac(function, key, raw, rounds, size)
    word, salt = b"password", b"f34b6ba8"
    type_b = MD5(salt + b"-" + MD5(word))
    wiki = f":pbkdf2:sha512:30000:64:{b64(raw)}:{b64(pbkdf2('sha512', word, 30000, 64))}"
    padded = wiki.encode() + bytes([16 - len(wiki) % 16]) * (16 - len(wiki) % 16)
    encrypted = AES.new(b"pepper".ljust(32, b"\0"), AES.MODE_CBC, raw).encrypt(padded)
    kmd5 = MD5(b"hl" + MD5(word)).decode()
    twice = b2(b2(word, 8).encode(), 8)
    magento = argon2.low_level.hash_secret_raw(word, b"Tw5nQ2kXbV8sLr0e", 2, 65536, 1, 32, argon2.low_level.Type.ID).hex()
    xf = lambda function, n, m, name: XF.format(n=n, m=m, name=name, salt=function(b"salt").decode(), digest=function(function(word), function(b"salt")).decode())
    wrapped = lambda key: phpass.using(rounds=14, salt="g/mTg2sC").hash(key)
    return {
        "phpass": phpass.using(rounds=13, salt="g/mTg2sC").hash("password"),
        "drupal7": drupal("$S$", b"password"),
        "drupal7-md5": drupal("U$S$", hashlib.md5(b"password").hexdigest().encode()),
        "wordpress-bcrypt": "$wp" + b2(base64.b64encode(hmac.new(b"wp-sha384", word, "sha384").digest())),
        "wordpress-generic": "$generic$" + base64.urlsafe_b64encode(hashlib.blake2b(word, digest_size=30, key=b"wp_fast_hash_6.8+").digest()).decode(),
        "tripcode": "ozOtJW9BFA",       # tripcode 4.0.0 of npm
        "mediawiki-a": ":A:" + MD5(word).decode(),
        "mediawiki-a-dollar": "$A$" + MD5(word).decode(),
        "mediawiki-a-salted": ":A:f34b6ba8:" + type_b.decode(),
        "mediawiki-b": ":B:f34b6ba8:" + type_b.decode(),
        "mediawiki-b-dollar": "$B$f34b6ba8$" + type_b.decode(),
        "mediawiki-argon2": ":argon2:" + a2(65536, 4, 1),
        "mediawiki-pbkdf2": wiki,
        "mediawiki-pbkdf2-legacy-a": f":pbkdf2-legacyA:!sha512:30000:64!!{b64(raw)}!{b64(pbkdf2('sha512', MD5(word), 30000, 64))}",
        "mediawiki-pbkdf2-legacy-b": f":pbkdf2-legacyB:!sha512:30000:64!f34b6ba8!{b64(raw)}!{b64(pbkdf2('sha512', type_b, 30000, 64))}",
        "mediawiki-bcrypt": ":bcrypt:9$" + b2(word, 9)[7:29] + "$" + b2(word, 9)[29:],
        "mediawiki-secret": f":secret:aes-256-cbc:0:{b64(raw)}:{b64(encrypted)}",
        "dokuwiki-kmd5": kmd5[:16] + "hl" + kmd5[16:],
        "seafile-pbkdf2": f"PBKDF2SHA256$10000${raw.hex()}${pbkdf2('sha256', word, 10000, 32).hex()}",
        "symfony-bcrypt": b2(word).replace("$2y$", "$2b$"),
        "symfony-digest": "sha512_symfony$5000$8b1a9953c4$" + symfony(word, b"8b1a9953c4", 5000),
        "symfony-pbkdf2": "pbkdf2_sha512_symfony$1000$40$8b1a9953c4$" + b64(hashlib.pbkdf2_hmac("sha512", word, b"8b1a9953c4", 1000, 40)),
        "magento2": f"{magento}:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:3_32_2_67108864",
        "typo3-updated": "C" + wrapped(word),
        "typo3-updated-md5": "M" + wrapped(MD5(word)),
        "woltlab-bcrypt": "Bcrypt:" + b2(word, 12),
        "woltlab-argon2": "Argon2:" + a2(65536, 4, 1),
        "woltlab-crypt": "phpass:" + phpass.using(rounds=13, salt="g/mTg2sC").hash("password") + ":",
        "woltlab-pbkdf2": f"Pbkdf2:{hashlib.pbkdf2_hmac('sha256', word, salt, 600000, 32).hex()}:f34b6ba8:sha256:600000:32",
        "drupal-phpass-md5": "U" + phpass.using(rounds=14, salt="g/mTg2sC").hash(MD5(word)),
        "phpbb-combined": r"$H\2y$9g/mTg2sC$10\ZvwIHbM3RlAg6GzZ3vLKje$" + b2(phpass.using(rounds=11, salt="g/mTg2sC").hash("password")[12:].encode())[29:],
        "phpbb-converted": "$CP$" + MD5(MD5(word), b"salt").decode(),
        "argon2-md5-hex": argon2.low_level.hash_secret(MD5(word), raw, 4, 65536, 1, 32, argon2.low_level.Type.ID).decode(),
        "authme-pbkdf2-django": f"pbkdf2_sha256$24000$f34b6ba8${b64(hashlib.pbkdf2_hmac('sha256', word, salt, 24000))}",
        "authme-pbkdf2-base64": f"pbkdf2$120000${b64(raw)}${b64(pbkdf2('sha256', word, 120000, 32))}",
        "vbulletin5-legacy": MD5(MD5(word), b"salt").decode() + " salt",
        "woltlab-double-bcrypt": "DoubleBcrypt:" + twice,
        "woltlab-wcf2": "wcf2:" + twice,
        "woltlab-wcf1": f"wcf1:{SHA1(salt, SHA1(salt, SHA1(word))).decode()}:f34b6ba8",
        "woltlab-imported": f"vb3:{MD5(MD5(word), salt).decode()}:f34b6ba8",
        "bcrypt-bcrypt": twice,
        "bcrypt-md5-hex": b2(MD5(word)),
        "bcrypt-sha1-hex": b2(SHA1(word)),
        "bcrypt-sha512-hex": b2(SHA512(word)[:72]),
        "smf-bcrypt": b2(b"alice" + word),
        "xenforo-sha256": xf(SHA256, 64, 6, "sha256"),
        "xenforo-sha1": xf(SHA1, 40, 4, "sha1"),
        "xenforo-bcrypt": f'a:1:{{s:4:"hash";s:60:"{b2(word)}";}}',
        "ttrss-sha1": "SHA1:" + SHA1(word).decode(),
        "ttrss-sha1x": "SHA1X:" + SHA1(b"alice:" + word).decode(),
        "ttrss-mode2": "MODE2:" + SHA256(b"salt" + word).decode(),
        "ttrss-ssha256": "SSHA-256:" + SHA256(b"salt" + word).decode(),
        "ttrss-ssha512": "SSHA-512:" + SHA512(b"salt" + word).decode(),
        "smf": SHA1(b"alice" + word).decode(),
        "moodle-peppered": sha512_crypt.using(salt="Tw5nQ2kXbV8sLr0e", rounds=10000).hash(b"passwordpepper"),
        "joomla-sha256": f"{{SHA256}}{SHA256(word + b'salt').decode()}:salt",
        "phps": f"$PHPS${b'salt'.hex()}${MD5(MD5(word), b'salt').decode()}",
        "authme-sha256": f"$SHA$f34b6ba8${SHA256(SHA256(word), salt).decode()}",
        "authme-md5vb": f"$MD5vb$f34b6ba8${MD5(MD5(word), salt).decode()}",
        "authme-pbkdf2": f"pbkdf2_sha256$10000$f34b6ba8${hashlib.pbkdf2_hmac('sha256', word, salt, 10000, 64).hex().upper()}",
        "royalauth": royal(word),
        "md5-sha1-hex": MD5(SHA1(word)).decode(),
        "prestashop": MD5(b"pepper" + word).decode(),
        "moodle-md5": MD5(word + b"pepper").decode(),
        "phpfusion": hmac.new(b"salt", word, "sha256").hexdigest() + ":salt",
        "authme-phpfusion": hmac.new(SHA1(b"salt"), word, "sha256").hexdigest() + ":salt",
        "dedecms": MD5(word).decode()[5:25],
        "empirecms": EMPIRE(word, "salt", "second"),
        "md5-md5salt-md5md5pass": MD5(MD5(b"salt"), MD5(MD5(word))).decode() + ":salt",
        "md5-salt-upper-md5-salt-pass": MD5(b"salt", MD5(b"second", word).upper()).decode() + ":salt:second",
    }
