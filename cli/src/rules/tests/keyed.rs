//! Rules under keys outside the database.

use rehash::Secret;

use super::super::{Look, Purpose, Rewrite, Rules, Spec};
use super::{BCRYPT, DWAITER, SHA1, WRAP_SHA1, changed, left_alone, rules, text};
use crate::catalogue::Catalogue;
use crate::keyring::{Entry, Keyring, State};
use crate::migrate::Work as _;

const KEYED: &str = "wrap:django-salted-sha1=argon2id:m=16,t=1,p=1,pepper=k1";

/// Rules where the configuration lists a current key, a live one and a retired one.
fn keyed(rules: &[&str]) -> anyhow::Result<Rules> {
    keyed_to(Purpose::Write, rules)
}

fn keyed_to(purpose: Purpose, rules: &[&str]) -> anyhow::Result<Rules> {
    let entry = |(id, state): (&str, State)| Entry { id: id.into(), file: "".into(), state };
    let all = [("k0", State::Retired), ("k1", State::Current), ("k2", State::Live)];
    let key = |entry: &Entry| Ok(Secret::from(entry.id.repeat(16).into_bytes()));
    let keyring = Keyring::of(all.map(entry).to_vec(), key)?;
    let catalogue = Catalogue::default().with_keyring(keyring);
    let specs: Vec<Spec> = rules.iter().map(|it| Spec::read(it)).collect::<Result<_, _>>()?;
    Rules::new(&specs, &catalogue, Some("django"), &[], purpose)
}

#[test]
fn a_wrap_under_a_key_names_it_and_verifies_with_it_alone() {
    let with = keyed(&[KEYED, "repair"]).expect("rules");
    for old in [SHA1.to_owned(), format!("b'{SHA1}'")] {
        let new = changed(&with, &text(&old)).new;
        let begins = with.rewrites().iter().flat_map(Rewrite::prefixes);
        assert_eq!(begins.collect::<Vec<_>>(), ["hmac-sha256$k1$argon2id_sha1$"]);
        assert!(new.starts_with("hmac-sha256$k1$argon2id_sha1$v=19$m=16,t=1,p=1$0reBK$"));
        let accepts = |rules: &Rules, password: &str| {
            rules.logins().verify(password, Some(&new)).map(|verdict| verdict.is_accepted())
        };
        assert_eq!(accepts(&with, "password"), Ok(true));
        assert_eq!(accepts(&with, "Password"), Ok(false));
        let without = rules(&["repair"], Some("django")).expect("rules");
        assert!(accepts(&without, "password").is_err());
        // And is a hash that is done, to whoever has no key as well.
        assert!(matches!(without.look(&text(&new)), Look::Nothing));
    }
}

#[test]
fn a_column_has_to_hold_the_name_of_the_key_too() {
    let plain = changed(&keyed(&[WRAP_SHA1]).expect("rules"), &text(SHA1)).new.len();
    let whole = plain + "hmac-sha256$k1$".len();
    let wide = keyed(&[KEYED]).expect("rules").within(Some(whole));
    assert_eq!(changed(&wide, &text(SHA1)).new.len(), whole);
    let narrow = keyed(&[KEYED]).expect("rules").within(Some(whole - 1));
    let why = left_alone(&narrow, &text(SHA1)).why;
    assert!(why.starts_with(&format!("its new value has {whole} characters")), "{why}");
}

#[test]
fn no_rule_but_repair_is_about_a_hash_under_a_key() {
    let list = ["repair", "reprefix:bc$=bcrypt$", WRAP_SHA1];
    for all in [keyed(&list), rules(&list, Some("django"))] {
        let all = all.expect("rules");
        for old in [DWAITER, SHA1] {
            for damage in ["", " "] {
                let row = text(&format!("hmac-sha256$k1${old}{damage}"));
                assert!(left_alone(&all, &row).why.contains("under a key"));
            }
        }
        let sound = format!("hmac-sha256$k9${BCRYPT}");
        assert!(matches!(all.look(&text(&sound)), Look::Nothing));
        let change = changed(&all, &text(&format!("b'{sound}'")));
        assert_eq!((change.new, &*change.rule), (sound, "repair"));
    }
    // What has the new name already is not one that the rule is about.
    let again = keyed(&["reprefix:$2y$=$2b$"]).expect("rules");
    assert!(matches!(again.look(&text(&format!("hmac-sha256$k1${BCRYPT}"))), Look::Nothing));
}

#[test]
fn new_hashes_are_made_under_the_current_key_alone() {
    let refused =
        |key: &str| keyed(&[&KEYED.replace("k1", key)]).expect_err("it is refused").to_string();
    assert!(refused("k0").contains("the [[pepper]] k0 is retired; new hashes are made under"));
    assert!(refused("k2").contains("the [[pepper]] k2 is live"));
    assert!(
        refused("k9")
            .contains("there is no [[pepper]] k9; new hashes are made under the current one, k1")
    );
    let without = rules(&[KEYED], Some("django")).expect_err("there is no key").to_string();
    assert!(without.contains("pepper=k1 needs its key"), "{without}");
    // What needs a user name, or a key of its own, is read under no second one.
    let needs = keyed(&["wrap:postgres-md5=argon2id:pepper=k1"]).expect_err("it needs the user");
    assert!(needs.to_string().contains("needs more than the password: user"), "{needs}");
    // Two rules about one scheme are two, whatever their keys.
    let both = keyed(&[KEYED, WRAP_SHA1]).expect_err("they meet").to_string();
    assert!(both.contains("about the same rows"), "{both}");
}

#[test]
fn a_key_takes_no_doubt_away() {
    let doubt =
        |rule: &str| keyed(&[rule]).expect("rules").rewrites().iter().find_map(Rewrite::doubt);
    assert!(doubt(KEYED).is_some());
    assert_eq!(doubt("wrap:ldap-ssha=bcrypt:cost=4,pepper=k1"), None);
}

#[test]
fn rules_that_are_looked_up_to_count_need_no_key_and_make_nothing() {
    for id in ["k0", "k1", "k9"] {
        let rule = KEYED.replace("k1", id);
        let counting = keyed_to(Purpose::Look, &[&rule]).expect("rules");
        let Look::Change(step) = counting.look(&text(SHA1)) else { panic!("it is to be changed") };
        let new = changed(&keyed(&[KEYED]).expect("rules"), &text(SHA1)).new;
        assert_eq!(step.length, new.len());
        counting.change(&text(SHA1), 0).expect_err("there is no key");
    }
}
