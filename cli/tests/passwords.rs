//! Addresses with a password, in every form that other programs know, are repeated by no command.

mod common;

use common::{BCRYPT, Folder, Run, program};

const SECRET: &str = "hunter2";

/// Texts that rehash reads as no source, or as one that it finds nobody at.
const TEXTS: &[&str] = &[
    "postgres://u:hunter2@127.0.0.1:1/d",
    "Postgres://u:hunter2@127.0.0.1:1/d",
    "POSTGRESQL://u:hunter2@127.0.0.1:1/d",
    "postgres://u:12345/hunter2@h/d",
    "postgres://u:1?hunter2@h/d",
    "postgres://u%3Ahunter2%40h/d",
    "postgres://u%3Ahunter2@h/d",
    "postgres://h/d?user=u:hunter2",
    "postgres://u@h/d&password=hunter2",
    "postgres://u@h/d;password=hunter2",
    "postgres://u@h/d%3Fpassword=hunter2",
    "postgres://u@h;password=hunter2/d",
    "mysql://u:hunter2@h/d",
    "postgresql+psycopg2://u:hunter2@h/d",
    "sqlite+pysqlcipher://:hunter2@/x.db",
    "sqlite://u:hunter2@h/x.db",
    "jdbc:postgresql://h/d?user=u&password=hunter2",
    "host=h password=hunter2",
    "host=h password = 'hunter2'",
    "Host=h;Username=u;Password=hunter2",
    "u:hunter2@h/d",
    "postgres:u:hunter2@h/d",
    "REHASH_URL=postgres://u:hunter2@h/d",
];

const RULE: [&str; 2] = ["--rule", "reprefix:$2b$=bcrypt$$2b$"];

/// Every command that takes a source.
const COMMANDS: &[&[&str]] = &[
    &["scan"],
    &["doctor"],
    &["plan", RULE[0], RULE[1]],
    &["check", RULE[0], RULE[1]],
    &["config", "show"],
    &["config", "show", "--format", "json"],
];

/// Runs the program in this folder, without the variables of whoever runs the tests.
fn run(folder: &Folder, variables: &[(&str, &str)], args: &[&str]) -> Run {
    let mut command = program();
    for name in ["REHASH_URL", "REHASH_URL_FILE", "PGPASSWORD"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied()).args(args).current_dir(folder.path(""));
    let run = Run::of(&command.output().expect("the program runs"));
    assert!(!run.out.contains(SECRET), "{args:?} {variables:?}: {}", run.out);
    assert!(!run.err.contains(SECRET), "{args:?} {variables:?}: {}", run.err);
    run
}

/// What a command says of a source that is no database at all, and of one that nobody is at.
fn is_refused(run: &Run, text: &str, args: &[&str]) {
    let is_understood = text.ends_with("@127.0.0.1:1/d");
    let code = match (is_understood, args.first()) {
        (true, Some(&"config")) => 0,
        (true, _) => 3,
        (false, _) => 2,
    };
    assert_eq!(run.code, code, "{args:?}: {}{}", run.out, run.err);
}

#[test]
fn a_password_on_the_command_line_is_printed_nowhere_whatever_its_form() {
    let folder = Folder::new("passwords-flag");
    let table = folder.write("users.csv", format!("id,password\n1,{BCRYPT}\n"));
    assert_eq!(run(&folder, &[], &["scan", &table]).code, 0, "a file is still a source");
    for text in TEXTS {
        for command in COMMANDS {
            let args = [command, &[*text, "--no-config"][..]].concat();
            is_refused(&run(&folder, &[], &args), text, &args);
        }
        // A plan is a file.
        let below = format!("{text}/x");
        for args in [
            &["migrate", *text][..],
            &["check", "--plan", *text],
            &["plan", "sqlite:x.db", RULE[0], RULE[1], "-o", *text],
            &["plan", "sqlite:x.db", RULE[0], RULE[1], "-o", &below],
        ] {
            let run = run(&folder, &[], args);
            assert!(run.code == 2 && run.err.contains("database"), "{args:?}: {}", run.err);
        }
    }
}

#[test]
fn a_url_where_a_file_belongs_is_printed_nowhere() {
    let folder = Folder::new("passwords-file");
    let source = "postgres://u@127.0.0.1:1/d";
    for text in TEXTS.iter().filter(|text| text.contains("://")) {
        let plan = ["plan", source, RULE[0], RULE[1]];
        for more in [["--config", *text], ["--prove", text], ["--sslrootcert", text]] {
            let run = run(&folder, &[], &[&plan[..], &more].concat());
            assert_eq!(run.code, 2, "{more:?}: {}", run.err);
            assert!(run.err.contains("names a file, and this is a URL"), "{}", run.err);
        }
        folder.write("own.toml", format!("[source]\nurl = '{source}'\nsslkey = \"{text}\"\n"));
        let args = ["config", "show", "--config", "own.toml"];
        assert_eq!(run(&folder, &[], &args).code, 2, "{text}");
    }
}

#[test]
fn a_password_in_the_environment_is_printed_nowhere_whatever_its_form() {
    let folder = Folder::new("passwords-environment");
    for text in TEXTS {
        let file = folder.write("url", format!("{text}\n"));
        for command in COMMANDS {
            let args = [command, &["--no-config"][..]].concat();
            is_refused(&run(&folder, &[("REHASH_URL", text)], &args), text, &args);
            is_refused(&run(&folder, &[("REHASH_URL_FILE", &file)], &args), text, &args);
            // The URL where the name of its file belongs.
            assert_eq!(run(&folder, &[("REHASH_URL_FILE", text)], &args).code, 2);
        }
    }
    // A whole address where a part of one belongs.
    for text in TEXTS {
        let names = ["PGHOST", "PGHOSTADDR", "PGUSER", "PGDATABASE", "PGAPPNAME"];
        // Any text but a URL is the name of an application.
        for name in names.iter().filter(|it| **it != "PGAPPNAME" || text.contains("://")) {
            let args = ["config", "show", "--no-config", "postgres:///"];
            assert_eq!(run(&folder, &[(*name, text)], &args).code, 2, "{name}");
        }
    }
    let login = [("PGUSER", "u:hunter2")];
    assert_eq!(run(&folder, &login, &["config", "show", "--no-config", "postgres:///"]).code, 2);
    // Whatever else a file of secrets holds.
    for text in [SECRET, "h:5432:d:u:hunter2", "hunter2.csv"] {
        let file = folder.write("url", text);
        for command in COMMANDS {
            let args = [command, &["--no-config"][..]].concat();
            assert_eq!(run(&folder, &[("REHASH_URL_FILE", &file)], &args).code, 2, "{args:?}");
        }
    }
}

#[test]
fn a_password_in_the_configuration_is_printed_nowhere_whatever_its_form() {
    let folder = Folder::new("passwords-configuration");
    for text in TEXTS {
        folder.write("url", format!("{text}\n"));
        for (key, value) in [("url", *text), ("url_file", "url"), ("url_file", *text)] {
            folder.write("rehash.toml", format!("[source]\n{key} = \"\"\"{value}\"\"\"\n"));
            for args in COMMANDS {
                let run = run(&folder, &[], args);
                if key == "url_file" && value == *text {
                    assert_eq!(run.code, 2, "{args:?}: {}", run.err);
                } else {
                    is_refused(&run, text, args);
                }
            }
        }
    }
}

#[test]
fn a_plan_runs_on_no_source_with_a_password_of_another_form() {
    let folder = Folder::new("passwords-plan");
    common::users::make(&folder.path("users.db"), 3, common::users::renamed_from);
    let rule = ["--rule", "reprefix:bc$$2b$=bcrypt$$2b$"];
    let args = ["plan", "sqlite:users.db", rule[0], rule[1], "-o", "plan.toml"];
    assert_eq!(run(&folder, &[], &args).code, 0);
    for text in TEXTS {
        let args = ["migrate", "plan.toml", "--source", text];
        is_refused(&run(&folder, &[], &args), text, &args);
        // The environment is looked at as well, whether or not it is the plan's database.
        let in_plan = run(&folder, &[("REHASH_URL", text)], &["migrate", "plan.toml"]);
        assert!([0, 2].contains(&in_plan.code), "{}", in_plan.err);
    }
}
