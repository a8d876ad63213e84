"""PHP applications: phpass and what grew out of it."""
from kit import CRYPT, CRYPT_LOW, ITOA64, Digit, Format, Last, Salt, hostile

ROUNDS = Digit(outside=("2", "T"), excess="S")      # log2: 5 to 30 are defined
few = lambda m: CRYPT.index(m["rounds"]) <= 13

Format("phpass", "php/phpass", rows=r".+", tags=["$P$", "$H$"], cheap=few, places={"rounds": ROUNDS, "digest": Last(CRYPT_LOW)},
       text=r"\$[PH]\$(?P<rounds>[./0-9A-Za-z])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{22})"
    ).edit("setting-alone", cut=22
    ).edit("tag-alone", make=lambda text: text[:3])

few = lambda m: CRYPT.index(m["rounds"]) <= 15

for scheme, start in (("drupal7", ""), ("drupal7-md5", "U")):
    Format(scheme, "php/drupal7", rows=r".+", tags=[start + "$S$"], cheap=few, places={"rounds": ROUNDS, "digest": Last(ITOA64, at=False)},
           text=start + r"\$S\$(?P<rounds>[./0-9A-Za-z])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{43})"
        ).edit("setting-alone", cut=43
        ).edit("tag-alone", make=lambda text, n=len(start) + 3: text[:n])

hostile("phpass")
hostile("drupal7")
