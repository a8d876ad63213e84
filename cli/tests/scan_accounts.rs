//! `rehash scan` of shadow files, htpasswd and LDIF, as real software writes them.

mod common;

use common::{Folder, counts, rehash, rehash_reading, scan_json};

/// Debian 12, with accounts of all ages and a line of NIS.
const SHADOW: &str = "\
root:$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7:19700:0:99999:7:::
daemon:*:19700:0:99999:7:::
systemd-network:!*:19700::::::
alice:$6$u$jxuEHLHURJ0HbrHREkZ8jgolrN.sifEm1At453sWKftFxj1SRUeJ.4dvKnb0SrJr0tOmiAr..iLYpPV2CeL4v0:19701:0:99999:7:::
bob:!$6$u$jxuEHLHURJ0HbrHREkZ8jgolrN.sifEm1At453sWKftFxj1SRUeJ.4dvKnb0SrJr0tOmiAr..iLYpPV2CeL4v0:19701:0:99999:7:::
carol:$1$abcd$3XZbaqgzuThI2m9mmOxyV1:12000:0:99999:7:::
dave:abPwhE0Bx8n1s:9000:0:99999:7:::
erin:!!:19701:0:99999:7:::
frank::19701:0:99999:7:::
+::::::::
";

/// `htpasswd -m`, `-B`, `-s`, `-2`, `-5`, `-d`, and one that somebody edited.
const HTPASSWD: &str = "\
# staff
alice:$apr1$abcdefgh$ckT15POyCRlen.h6XtGAZ1
bob:$2y$05$abcdefghijklmnopqrstuuM65LwREagnIEt969EfBjR439uAsvuNe\r
carol:{SHA}87u9ZqY9S/F0eUBXjsPQEDUw4h0=

dave:$6$u$jxuEHLHURJ0HbrHREkZ8jgolrN.sifEm1At453sWKftFxj1SRUeJ.4dvKnb0SrJr0tOmiAr..iLYpPV2CeL4v0
erin:abPwhE0Bx8n1s:from the old server
frank smith:abPwhE0Bx8n1s
hunter2
";

/// `slapcat`: base64, folded lines, two values, another entry's comment, and one without a password.
const LDIF: &str = "\
version: 1

dn: dc=example,dc=org
objectClass: top
objectClass: domain
dc: example

# alice, people, example.org
dn: uid=alice,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: alice
description: a line that is folded, and whose fold looks like
 userPassword: {SSHA}hunter2
userPassword:: e1NTSEF9RXd2QnEwc01RU0xMRDNlT1NaTm1oUXFPT2tSellXeDBjMkZzZEE9P
 Q==
userPassword:: e0NSWVBUfSQ2JHUkanh1RUhMSFVSSjBIYnJIUkVrWjhqZ29sck4uc2lmRW0xQ
 XQ0NTNzV0tmdEZ4ajFTUlVlSi40ZHZLbmIwU3JKcjB0T21pQXIuLmlMWXBQVjJDZUw0djA=

dn:: dWlkPWrDvHJnZW4sb3U9cGVvcGxlLGRjPWV4YW1wbGUsZGM9b3Jn
UserPassword;x-old: {MD5}Krljk
 Mfb40Od500MmwsXZw==
uid:: asO8cmdlbg==
# a comment that
  is folded

dn: uid=bob,ou=people,dc=example,dc=org
uid: bob
userPassword:: not base64 hunter2
userPassword:< file:///etc/hunter2

search: 2
result: 0 Success
";

fn known(report: &serde_json::Value) -> Vec<(String, u64)> {
    let all = counts(report).into_iter();
    all.filter(|(kind, _, _)| kind == "hash").map(|(_, scheme, users)| (scheme, users)).collect()
}

fn of(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts.iter().map(|(scheme, users)| ((*scheme).to_owned(), *users)).collect()
}

#[test]
fn a_shadow_file_is_known_by_its_name_and_read_with_its_profile() {
    let folder = Folder::new("accounts-shadow");
    let report = scan_json(&folder.write("shadow", SHADOW), &[]);
    let schemes = [("descrypt", 1), ("md5crypt", 1), ("sha512crypt", 1), ("yescrypt", 1)];
    assert_eq!(known(&report), of(&schemes));
    assert_eq!(report["rows"], 9, "a line of NIS is no user: {report}");
    let locked: u64 =
        counts(&report).iter().filter(|(kind, _, _)| kind == "locked").map(|it| it.2).sum();
    assert_eq!(locked, 4, "{report}");
    let run = rehash(&["scan", &folder.path("shadow").display().to_string(), "--keys"]);
    assert!(run.err.contains("profile unix"), "{}", run.err);
    assert!(run.out.contains("dave") && !run.out.contains("abPwhE0Bx8n1s"), "{}", run.out);
}

#[test]
fn odd_lines_of_a_shadow_file_are_each_told_and_none_is_lost() {
    let folder = Folder::new("accounts-odd");
    let hash = "$6$u$jxuEHLHURJ0HbrHREkZ8jgolrN.sifEm1At453sWKftFxj1SRUeJ.4dvKnb0SrJr0tOmiAr..iLYpPV2CeL4v0";
    let mut text = b"# of the old server\r\n  # kept\r\n\r\n".to_vec();
    for line in [
        format!("alice:{hash}:19700:0:99999:7:::\r"),
        "+@staff::::::::".into(),
        "-bob".into(),
        format!("+carol:{hash}:::::::"),
        format!(":{hash}:1::::::"),
        "hunter2".into(),
        "dave:hun\0ter2:1::::::".into(),
        format!("{}:{hash}:1::::::", "n".repeat(20_000)),
        format!("erin:{hash}"),
        "frank:*LK*:::::::".into(),
    ] {
        text.extend_from_slice(line.as_bytes());
        text.push(b'\n');
    }
    text.extend_from_slice(b"\xff\xfe:abPwhE0Bx8n1s:1::::::\ngrace:\xff\xfe:1::::::");
    let file = folder.write("shadow", text);
    let report = scan_json(&file, &[]);
    assert_eq!(report["rows"], 10, "{report}");
    assert_eq!(known(&report), of(&[("descrypt", 1), ("sha512crypt", 4)]));
    let out = rehash(&["scan", &file, "--keys"]).out;
    for said in
        ["alice, +carol, line 8", "without a colon: line 9", "4096 bytes: line 11", "dave", "grace"]
    {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(!out.contains("hunter2") && !out.contains("ter2"), "{out}");
}

/// A system that was not converted to shadow files in one go.
const PASSWD: &str = "\
root:$1$abcd$3XZbaqgzuThI2m9mmOxyV1:0:0:root:/root:/bin/sh
daemon:*:1:1:daemon:/usr/sbin:/usr/sbin/nologin
alice:x:1000:1000:Alice,,,:/home/alice:/bin/sh
bob:x:1001:1001:Bob,,,:/home/bob:/bin/sh
carol:xx:1002:1002:Carol,,,:/home/carol:/bin/sh
dave:x:12000:0:99999:7:::
";

#[test]
fn an_x_in_the_second_of_seven_fields_says_that_the_hash_is_elsewhere() {
    let folder = Folder::new("accounts-passwd");
    let file = folder.write("converted.txt", PASSWD);
    let run = rehash(&["scan", &file, "--input", "shadow", "--keys"]);
    let says = |name: &str, why: &str| {
        run.out.lines().any(|line| line.contains(name) && line.contains(why))
    };
    for name in ["alice", "bob"] {
        assert!(says(name, "the hash is in the shadow file"), "{name}: {}", run.out);
    }
    for name in ["carol", "dave"] {
        assert!(!says(name, "the hash is in the shadow file"), "{name}: {}", run.out);
        assert!(says(name, "unknown"), "{name}: {}", run.out);
    }
}

#[test]
fn a_profile_of_the_command_line_comes_before_that_of_the_file() {
    let folder = Folder::new("accounts-profile");
    let file = folder.write("shadow", SHADOW);
    let report = scan_json(&file, &["--profile", "passlib"]);
    assert!(known(&report).contains(&("descrypt".into(), 1)), "{report}");
    let report = scan_json(&file, &["--profile", "django"]);
    assert!(!known(&report).contains(&("descrypt".into(), 1)), "{report}");
}

#[test]
fn htpasswd_is_known_by_its_name_its_ending_or_its_first_line() {
    let folder = Folder::new("accounts-htpasswd");
    let schemes =
        [("apr1", 1), ("bcrypt", 1), ("descrypt", 2), ("ldap-sha", 1), ("sha512crypt", 1)];
    for name in [".htpasswd", "staff.htpasswd", "users"] {
        let report = scan_json(&folder.write(name, HTPASSWD), &[]);
        assert_eq!(known(&report), of(&schemes), "{name}");
        assert_eq!(report["rows"], 7, "{name}");
    }
    let piped = rehash_reading(&["scan", "-", "--format", "json"], &[HTPASSWD.as_bytes()]);
    assert!(piped.err.contains("standard input looks like a file of htpasswd"), "{}", piped.err);
    assert_eq!(known(&piped.json()), of(&schemes));
    let run = rehash(&["scan", &folder.path("users").display().to_string(), "--keys"]);
    assert!(run.out.contains("line 9"), "a line without a colon has a number: {}", run.out);
    assert!(!run.out.contains("hunter2") && !run.err.contains("hunter2"), "{}", run.out);
}

#[test]
fn ldif_gives_a_row_for_every_password_of_an_entry() {
    let folder = Folder::new("accounts-ldif");
    let file = folder.write("people.ldif", LDIF);
    for more in [&[][..], &["--input", "ldif"], &["--preset", "ldif"]] {
        let report = scan_json(&file, more);
        assert_eq!(known(&report), of(&[("ldap-crypt", 1), ("ldap-md5", 1), ("ldap-ssha", 1)]));
        assert_eq!(report["rows"], 5, "{report}");
    }
    let run = rehash(&["scan", &file, "--keys"]);
    assert!(run.out.contains("(alice)") && run.out.contains("jürgen"), "{}", run.out);
    assert!(run.out.contains("no base64") && run.out.contains("in another file"), "{}", run.out);
    assert!(!run.out.contains("hunter2") && !run.err.contains("hunter2"), "{}", run.out);
    let piped = rehash_reading(
        &["scan", "-", "--format", "json"],
        &[LDIF.replace('\n', "\r\n").as_bytes()],
    );
    assert_eq!(piped.json()["rows"], 5, "{}", piped.err);
}

#[test]
fn an_entry_ends_where_the_next_one_begins_and_broken_values_have_their_line() {
    let folder = Folder::new("accounts-entries");
    let text = "# a comment\n  that is folded\ndn: uid=alice\nuid: alice\n\
                userPassword: {SSHA}EwvBq0sMQSLLD3eOSZNmhQqOOkRzYWx0c2FsdA==\n\
                dn: uid=bob\nchangetype: add\nuserPassword:: hunter2?\n\
                userPassword: {MD5}KrljkMfb40Od500MmwsXZw==\n\n\
                dn:: hunter2?\nuserPassword: {SHA}fNR5ekvjV7OZsRm9Bu616U+ajCI=\n";
    let file = folder.write("people.ldif", text);
    let report = scan_json(&file, &[]);
    assert_eq!(known(&report), of(&[("ldap-md5", 1), ("ldap-sha", 1), ("ldap-ssha", 1)]));
    let out = rehash(&["scan", &file, "--keys"]).out;
    for said in ["ldap-ssha: uid=alice (alice)", "ldap-md5: uid=bob\n", "ldap-sha: line 12\n"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(out.contains("no base64: line 8 (uid=bob)"), "{out}");
    assert!(!out.contains("hunter2"), "{out}");
}

#[test]
fn what_comes_a_few_bytes_at_a_time_is_known_by_its_first_line() {
    let args = ["scan", "-", "--format", "json"];
    for (text, title) in
        [(LDIF, "LDIF"), (HTPASSWD, "a file of htpasswd"), (SHADOW, "a shadow file")]
    {
        let (start, rest) = text.as_bytes().split_at(20);
        let run = rehash_reading(&args, &[&start[..5], &start[5..], rest]);
        assert!(run.err.contains(&format!("looks like {title}")), "{}", run.err);
        assert_eq!(
            run.json()["groups"],
            rehash_reading(&args, &[text.as_bytes()]).json()["groups"]
        );
    }
}

#[test]
fn another_attribute_of_an_entry_can_be_named() {
    let folder = Folder::new("accounts-attribute");
    let text = "dn: uid=a\nuid: a\nsambaNTPassword: 8846F7EAEE8FB117AD06BDD830B7586C\n\n\
                dn: uid=b\nsambantpassword: 8846F7EAEE8FB117AD06BDD830B7586C\n";
    let file = folder.write("samba.ldif", text);
    let report = scan_json(&file, &["--column", "sambaNTPassword", "--profile", "windows"]);
    assert_eq!(report["rows"], 2, "{report}");
}

#[test]
fn changes_are_refused_with_their_line() {
    let folder = Folder::new("accounts-changes");
    let text = "dn: uid=a\nuserPassword: {SSHA}hunter2\n\n# to come\ndn: uid=b\nchangetype: modify\n\
                replace: userPassword\nuserPassword: hunter2\n-\n";
    let run = rehash(&["scan", &folder.write("change.ldif", text)]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("line 6 of "), "{}", run.err);
    assert!(!run.err.contains("hunter2"), "{}", run.err);
}

#[test]
fn values_and_lines_that_never_end_take_no_memory() {
    let folder = Folder::new("accounts-long");
    let fold = format!(" aHVudGVyMg{}\n", "A".repeat(60));
    let picture = format!("jpegPhoto:: {}\n{}", "A".repeat(60), fold.repeat(300_000));
    let secret = format!("userPassword:: AAAA\n{}", fold.repeat(100_000));
    let text = format!(
        "dn: uid=a\n{picture}{secret}userPassword: {{SSHA}}EwvBq0sMQSLLD3eOSZNmhQqOOkRzYWx0c2FsdA==\n"
    );
    let report = scan_json(&folder.write("long.ldif", text), &[]);
    assert_eq!(report["rows"], 2, "{report}");
    assert_eq!(known(&report), of(&[("ldap-ssha", 1)]));
    let peak = report["peak_rss_kib"].as_u64().expect("a peak");
    assert!(peak < 120 * 1024, "{peak} KiB");
    let line = format!("alice:{}\nbob:abPwhE0Bx8n1s\n", "A".repeat(8_000_000));
    let report = scan_json(&folder.write("long.htpasswd", line), &[]);
    assert_eq!(report["rows"], 2, "{report}");
    assert_eq!(known(&report), of(&[("descrypt", 1)]));
}

#[test]
fn a_file_of_another_kind_is_told_and_not_repeated() {
    let folder = Folder::new("accounts-other");
    let passwd = "hunter2:x:0:0:root:/root:/bin/bash\n";
    let digest = "hunter2:realm:6629fae49393a05397450978507c4ef1\n";
    for (text, input, said) in [
        (passwd, "shadow", "/etc/passwd"),
        (HTPASSWD, "shadow", "--input htpasswd"),
        (SHADOW, "htpasswd", "--input shadow"),
        (LDIF, "shadow", "--input ldif"),
        (LDIF, "htpasswd", "--input ldif"),
        (digest, "htpasswd", "htdigest"),
        ("hunter2:x:1000:alice\n", "shadow", "its first line has 4 fields"),
        ("id,password\n1,hunter2\n", "shadow", "no colon"),
        ("hunter2 and more\n", "ldif", "no attribute"),
        ("SQLite format 3\0hunter2:a:b", "htpasswd", "no text"),
        ("", "ldif", "is empty"),
        (" \n\n", "shadow", "is empty"),
    ] {
        let run = rehash(&["scan", &folder.write("file", text), "--input", input]);
        assert_eq!(run.code, 2, "{input}: {}", run.err);
        assert!(run.err.contains(said), "{input}: {}", run.err);
        assert!(!run.err.contains("hunter2"), "{}", run.err);
    }
    let shadow = folder.write("shadow", SHADOW);
    for flags in [["--column", "2"], ["--user-column", "1"], ["--table", "x"], ["--where", "1"]] {
        let run = rehash(&[&["scan", shadow.as_str()], &flags[..]].concat());
        assert_eq!(run.code, 2, "{flags:?}: {}", run.err);
    }
    let run = rehash(&["scan", "sqlite:x.db", "--preset", "shadow"]);
    assert_eq!(run.code, 2, "{}", run.err);
}
