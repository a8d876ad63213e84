//! What an answer costs, counted in computations of the work that every refusal shares.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use rehash::schemes::{self, crypt, phc};
use rehash::{
    Attempt, BuildError, Candidates, ComputeError, Cost, Draft, Exact, Form, Info, ParseError,
    Parts, Peppers, Registry, Scheme, StoredHash, Strength, Target,
};
use rehash_test_support::{Counter, Toy};

/// A table of one format that is cheaper than a new hash, one that is dearer, and the target itself.
struct Table {
    registry: Registry,
    target: Counter,
    others: [Counter; 2],
    /// Texts of the target, of the cheaper and of the dearer format, of the password `password`.
    texts: [String; 3],
}

/// Whose work the refusals share.
#[derive(Clone, Copy, PartialEq)]
enum Shared {
    Target,
    Dearer,
}

impl Table {
    fn new(shared: Shared, peppers: Option<Peppers>) -> Self {
        let target = Toy::target().cost(Cost::Argon2 { memory_kib: 19_456, passes: 2, lanes: 1 });
        let cheaper = Toy::new("cheaper", &["cheaper$"], Strength::Weak);
        let dearer =
            Toy::new("dearer", &["dearer$"], Strength::Fair).cost(Cost::Bcrypt { log2: 14 });
        let toys = [&target, &cheaper, &dearer];
        let texts = toys.map(|toy| toy.text(b"password"));
        let [made, one, other] = toys.map(Toy::counter);
        let mut builder =
            Registry::builder(target).accept(cheaper).accept(dearer).accept_all(&schemes::TAGGED);
        if shared == Shared::Dearer {
            builder = builder.equal_work(texts[2].as_str());
        }
        if let Some(peppers) = peppers {
            builder = builder.peppers(peppers);
        }
        let registry = builder.build().expect("three toys and the catalogue");
        Self { registry, target: made, others: [one, other], texts }
    }

    /// Computations of the target, of the cheaper and of the dearer format.
    fn cost<'a>(&self, attempt: impl Into<Attempt<'a>>, stored: Option<&str>) -> [usize; 3] {
        let _ = self.registry.verify(attempt, stored);
        let [cheaper, dearer] = &self.others;
        [self.target.take(), cheaper.take(), dearer.take()]
    }
}

/// Everything that is refused without looking at a password's digest.
fn nothing_to_compare() -> Vec<(&'static str, String)> {
    let bcrypt = crypt::Bcrypt.info().example;
    vec![
        ("NULL or unknown user", String::new()),
        ("locked", "!".to_owned()),
        ("locked before a hash", format!("!{bcrypt}")),
        ("malformed", "$2b$10$cut".to_owned()),
        ("plaintext", "plaintext".to_owned()),
        ("damaged", format!("b'{bcrypt}'")),
        ("over the limits", bcrypt.replacen("$10$", "$31$", 1)),
        ("longer than any text", "x".repeat(5000)),
        ("under a key that is not here", format!("hmac-sha256$k9${bcrypt}")),
    ]
}

/// The rows of the table in `docs/guide.md`: computations of the shared work, and of the row's own.
fn table() -> String {
    let mut text = String::from(
        "| what is tried | new hashes of the target | the row's own |\n| --- | --- | --- |\n",
    );
    let all = Table::new(Shared::Target, None);
    let [own, cheaper, dearer] = &all.texts;
    let mut line = |what: &str, cost: [usize; 3], is_target: bool| {
        let [target, one, other] = cost;
        let own = if is_target { "it is the same".to_owned() } else { (one + other).to_string() };
        writeln!(text, "| {what} | {target} | {own} |").expect("a string takes it");
    };
    line("an unknown user, or NULL", all.cost("password", None), false);
    for (what, stored) in nothing_to_compare().iter().skip(1) {
        line(&format!("a row that is {what}"), all.cost("password", Some(stored)), false);
    }
    line("a password over the limit", all.cost(&"x".repeat(5000), Some(own)), false);
    line("a wrong password, upgraded row", all.cost("wrong", Some(own)), true);
    line("a wrong password, row of another format", all.cost("wrong", Some(cheaper)), false);
    line("a wrong password, row of a dearer format", all.cost("wrong", Some(dearer)), false);
    line("a right password, upgraded row", all.cost("password", Some(own)), true);
    line("a right password, row of another format", all.cost("password", Some(cheaper)), false);
    text
}

#[test]
fn every_refusal_costs_the_shared_work_once() {
    let table = Table::new(Shared::Target, None);
    assert_eq!(table.cost("password", None), [1, 0, 0], "absent");
    for (what, stored) in nothing_to_compare() {
        assert_eq!(table.cost("password", Some(&stored)), [1, 0, 0], "{what}");
    }
    let [own, cheaper, dearer] = &table.texts;
    let long = "x".repeat(5000);
    for stored in [None, Some(own.as_str()), Some(cheaper), Some("!")] {
        assert_eq!(table.cost(&long, stored), [1, 0, 0], "too long a password");
    }
    let bcrypt = crypt::Bcrypt.info().example;
    assert_eq!(table.cost("pass\0word", Some(bcrypt)), [1, 0, 0], "refused by its format");
    assert_eq!(table.cost("wrong", Some(own)), [1, 0, 0], "wrong, of the target");
    assert_eq!(table.cost("wrong", Some(cheaper)), [1, 1, 0], "wrong, of a cheaper format");
    assert_eq!(table.cost("wrong", Some(dearer)), [1, 0, 1], "wrong, of a dearer format");
}

#[test]
fn a_right_password_costs_its_own_row() {
    let table = Table::new(Shared::Target, None);
    let [own, cheaper, dearer] = &table.texts;
    assert_eq!(table.cost("password", Some(own)), [1, 0, 0]);
    assert_eq!(table.cost("password", Some(cheaper)), [0, 1, 0]);
    assert_eq!(table.cost("password", Some(dearer)), [0, 0, 1]);
}

#[test]
fn the_shared_work_can_be_that_of_the_slowest_row() {
    let table = Table::new(Shared::Dearer, None);
    let [own, cheaper, dearer] = &table.texts;
    assert_eq!(table.cost("password", None), [0, 0, 1], "absent");
    for (what, stored) in nothing_to_compare() {
        assert_eq!(table.cost("password", Some(&stored)), [0, 0, 1], "{what}");
    }
    assert_eq!(table.cost("wrong", Some(own)), [1, 0, 1], "of the target");
    assert_eq!(table.cost("wrong", Some(cheaper)), [0, 1, 1], "of a cheaper format");
    assert_eq!(table.cost("wrong", Some(dearer)), [0, 0, 1], "of the slowest itself");
}

#[test]
fn a_key_changes_nothing_about_the_work() {
    let peppers = Peppers::new("k1", [1; 32]).expect("a sound key");
    let table = Table::new(Shared::Target, Some(peppers));
    let [own, cheaper, _] = &table.texts;
    let peppered = table.registry.hash(&"password".into()).expect("a toy");
    assert_eq!(table.target.take(), 1);
    assert!(peppered.starts_with("hmac-sha256$k1$toy$"), "{peppered}");
    assert_eq!(table.cost("password", None), [1, 0, 0]);
    assert_eq!(table.cost("wrong", Some(&peppered)), [1, 0, 0]);
    assert_eq!(table.cost("password", Some(&peppered)), [1, 0, 0]);
    assert_eq!(table.cost("wrong", Some(own)), [1, 0, 0], "made before the key");
    assert_eq!(table.cost("wrong", Some(cheaper)), [1, 1, 0]);
    let unknown = peppered.replacen("$k1$", "$k2$", 1);
    assert_eq!(table.cost("password", Some(&unknown)), [1, 0, 0], "a key that is not here");
}

#[test]
fn every_form_that_is_tried_is_work_for_unknown_users_too() {
    let table = Table::new(Shared::Target, None);
    let [own, cheaper, _] = &table.texts;
    let all = [Form::Nfc, Form::Nfd, Form::Latin1, Form::Saslprep];
    let tried =
        |password: &str, stored| table.cost(Attempt::from(password).with_forms(all), stored);
    // As typed, decomposed, Latin-1; composed and as SASLprep writes it, it is what was typed.
    assert_eq!(tried("Zo\u{eb}", None), [3, 0, 0]);
    assert_eq!(tried("Zo\u{eb}", Some("!")), [3, 0, 0]);
    assert_eq!(tried("Zo\u{eb}", Some("$2b$10$cut")), [3, 0, 0]);
    assert_eq!(tried("Zo\u{eb}", Some(own)), [3, 0, 0]);
    assert_eq!(tried("Zo\u{eb}", Some(cheaper)), [3, 3, 0]);
    assert_eq!(tried("ascii", None), [1, 0, 0], "all forms are one");
    assert_eq!(tried("ascii", Some(cheaper)), [1, 1, 0]);
}

#[test]
fn a_row_of_the_targets_algorithm_counts_unless_it_is_cheaper() {
    let of = |cost: u32| Cost::Argon2 { memory_kib: cost, passes: 2, lanes: 1 };
    for (cost, wanted) in [(19_456, [0, 1]), (65_536, [0, 1]), (8192, [1, 1])] {
        let (target, row) =
            (Toy::target().cost(of(19_456)), Toy::new("row", &["row$"], Strength::Strong));
        let row = row.cost(of(cost));
        let (made, computed, stored) = (target.counter(), row.counter(), row.text(b"password"));
        let registry = Registry::builder(target).accept(row).build().expect("two toys");
        let _ = registry.verify("wrong", Some(&stored));
        assert_eq!([made.take(), computed.take()], wanted, "{cost} KiB");
    }
}

#[test]
fn work_that_cannot_be_shared_does_not_build() {
    let build = |stored: &str| {
        let builder = Registry::builder(crypt::BcryptTarget::new(12)).accept_all(&schemes::TAGGED);
        builder.equal_work(StoredHash::from(stored)).build().err()
    };
    let bcrypt = crypt::Bcrypt.info().example;
    assert_eq!(build(phc::Argon2.info().example), None);
    assert_eq!(build(&bcrypt.replacen("$10$", "$13$", 1)), None);
    assert_eq!(build(&bcrypt.replacen("$10$", "$12$", 1)), None, "as dear as the target");
    assert_eq!(build(bcrypt), Some(BuildError::Work), "cheaper than the target");
    let sha1 = "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=";
    assert_eq!(build(sha1), Some(BuildError::Work), "of another kind, and free");
    assert_eq!(
        build(
            "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        ),
        Some(BuildError::Work),
        "of another kind, and weak"
    );
    assert_eq!(
        build(&bcrypt.replacen("$10$", "$31$", 1)),
        Some(BuildError::Work),
        "over the limits"
    );
    assert_eq!(build("!"), Some(BuildError::Work));
    let keyed = phc::Argon2.info().example.replacen("p=1$", "p=1,keyid=azE$", 1);
    assert_eq!(build(&keyed), Some(BuildError::Work), "needs a pepper");
}

#[test]
fn a_row_without_an_answer_for_what_was_typed_costs_what_others_do() {
    // SCRAM has no digest of what SASLprep forbids, and its own work is then not done.
    let scrams: [&dyn Scheme; 4] = [
        &schemes::passlib::Scram,
        &schemes::server::PROSODY_SHA1,
        &schemes::database::MongodbScram,
        &schemes::database::MongodbCredentials,
    ];
    for scram in scrams {
        for password in ["wr\u{e000}ng", "wr\u{7}ng"] {
            let (target, stored) = (Toy::target(), scram.info().example);
            let made = target.counter();
            let registry = Registry::builder(target).accept_all(&schemes::TAGGED).build();
            let refused = registry.expect("the catalogue").verify(password, Some(stored));
            assert!(!refused.expect("it is judged").is_accepted());
            assert_eq!(made.take(), 1, "{scram:?} {password:?}");
        }
    }
}

#[test]
fn nobody_is_told_by_how_long_a_password_takes() {
    let (target, lengths) = (Noting::default(), Noting::default());
    let heard = || std::mem::take(&mut *target.0.lock().expect("one thread"));
    let registry = Registry::builder(target.clone()).build().expect("a target alone");
    let own = Toy::target().text(b"password");
    for typed in ["", "short", &"long".repeat(80), "with\0NUL", &"x".repeat(5000)] {
        let _ = registry.verify(typed, Some(&own));
        let known = heard();
        let _ = registry.verify(typed, None::<&str>);
        assert_eq!(known, heard(), "{} bytes", typed.len());
        assert_eq!(known.len(), 1);
    }
    // Under a key all are as long as its HMAC.
    let peppers = Peppers::new("k1", [1; 32]).expect("a sound key");
    let registry = Registry::builder(lengths.clone()).peppers(peppers).build();
    let registry = registry.expect("a target alone");
    for typed in ["", "short", &"long".repeat(80)] {
        let _ = registry.verify(typed, None::<&str>);
    }
    assert_eq!(*lengths.0.lock().expect("one thread"), [44, 44, 44]);
}

/// A target that notes how many bytes it hashes.
#[derive(Clone, Debug, Default)]
struct Noting(Arc<Mutex<Vec<usize>>>);

impl Scheme for Noting {
    fn info(&self) -> &Info {
        const INFO: Info = Info::new("toy", "for tests", Strength::Strong).tags(&["toy$"]);
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Toy::target().parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.0.lock().expect("one thread").push(attempt.password().len());
        Toy::target().compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        Toy::target().render(parts, out)
    }
}

impl Target for Noting {
    fn draft(&self) -> Draft {
        Toy::target().draft()
    }
}

#[test]
fn two_formats_of_rounds_are_two_algorithms() {
    let (target, row) = (Toy::target(), Toy::new("row", &["row$"], Strength::Strong));
    let (made, computed, stored) = (target.counter(), row.counter(), row.text(b"password"));
    let registry = Registry::builder(target).accept(row).build().expect("two toys");
    let _ = registry.verify("wrong", Some(&stored));
    assert_eq!((made.take(), computed.take()), (1, 1));
}

#[test]
fn a_hash_in_an_envelope_is_of_its_own_algorithm() {
    // `bc$` before a bcrypt at the target's cost costs what the target does, and nothing beside it.
    let target = Counting::new(crypt::BcryptTarget::new(10));
    let registry = Registry::builder(target.clone()).accept_all(&schemes::TAGGED).build();
    let registry = registry.expect("the catalogue");
    let stored = format!("bc${}", crypt::Bcrypt.info().example);
    let _ = registry.verify("wrong", Some(&stored));
    assert_eq!(target.count(), 0);
    let _ = registry.verify("wrong", None::<&str>);
    assert_eq!(target.count(), 1);
}

/// A target that counts its computations.
#[derive(Clone, Debug)]
struct Counting<T> {
    target: T,
    made: Arc<Mutex<usize>>,
}

impl<T: Target> Counting<T> {
    fn new(target: T) -> Self {
        Self { target, made: Arc::default() }
    }

    fn count(&self) -> usize {
        *self.made.lock().expect("one thread")
    }
}

impl<T: Target> Scheme for Counting<T> {
    fn info(&self) -> &Info {
        self.target.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.target.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        *self.made.lock().expect("one thread") += 1;
        self.target.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        self.target.render(parts, out)
    }
}

impl<T: Target> Target for Counting<T> {
    fn draft(&self) -> Draft {
        self.target.draft()
    }
}

#[test]
fn memory_is_that_of_the_row_of_a_refusal_or_of_a_new_hash() {
    let target = phc::Argon2id::new(7168, 5, 1);
    let registry = Registry::builder(target).accept_all(&schemes::TAGGED).build().expect("all");
    assert_eq!(registry.memory_kib(None::<&str>), 7168);
    assert_eq!(registry.memory_kib(Some(crypt::Bcrypt.info().example)), 7168);
    let dear = phc::Argon2.info().example; // m=19456
    assert_eq!(registry.memory_kib(Some(dear)), 19_456);
    let registry = Registry::builder(target).accept_all(&schemes::TAGGED).equal_work(dear);
    assert_eq!(registry.build().expect("all").memory_kib(None::<&str>), 19_456);
}

#[test]
fn scans_may_ask_for_no_more_work_than_the_rows() {
    let (target, old) = (Toy::target(), Toy::new("old", &["old$"], Strength::Weak));
    let (made, computed, stored) = (target.counter(), old.counter(), old.text(b"password"));
    let registry = Registry::builder(target).accept(old).unequal_work().build().expect("two toys");
    for (password, stored, wanted) in
        [("wrong", Some(stored.as_str()), 1), ("password", None, 0), ("password", Some("!"), 0)]
    {
        let _ = registry.verify(password, stored);
        assert_eq!((made.take(), computed.take()), (0, wanted));
    }
}

#[test]
fn the_guide_has_the_table_of_this_test() {
    let guide = include_str!("../docs/guide.md");
    let table = table();
    assert!(guide.contains(&table), "docs/guide.md should have this table:\n{table}");
}
