//! Peak resident memory of a process that is flooded with logins.

#![cfg(target_os = "linux")] // `VmHWM` is Linux's; the permits that bound it are the same everywhere

use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use rehash::{Registry, schemes};
use rehash_web::{Budget, Login, Logins};

const MIB: u64 = 1024;
const BUDGET_MIB: u64 = 128;

/// What a thread's stack, the runtime and rounding to pages take beside the budget.
const BESIDE_MIB: u64 = 16;

#[test]
fn the_peak_of_resident_memory_stays_in_the_budget() {
    let peak = peak_of_a_flood();
    // A row of the flood fills all of the budget.
    assert!((BUDGET_MIB..=BUDGET_MIB + BESIDE_MIB).contains(&peak), "{peak} MiB");
}

/// The MiB that a process of its own fills, in which `flood` is the only test.
fn peak_of_a_flood() -> u64 {
    let mut command = Command::new(env::current_exe().expect("this test"));
    command.args(["--exact", "flood", "--ignored", "--nocapture"]);
    // As `README.md` asks for: glibc else keeps for the next row what was freed, and how much of it
    // depends on which thread hashed what.
    command.env("MALLOC_MMAP_THRESHOLD_", "1048576");
    let said = command.output().expect("this test starts");
    let said = String::from_utf8_lossy(&said.stdout);
    let peak = said.lines().find_map(|line| line.strip_prefix("filled MiB: "));
    peak.unwrap_or_else(|| panic!("{said}")).parse().expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "the test above starts it in a process of its own: the peak is that of all threads"]
#[expect(clippy::print_stdout, reason = "what the test above reads")]
async fn flood() {
    let registry = Registry::builder(schemes::phc::Argon2id::OWASP).build().expect("one format");
    let mut budget = Budget::default();
    (budget.waiting, budget.deadline) = (64, Duration::MAX);
    // The rows that eight permits let through at once are of up to a GiB.
    budget.permits = 8;
    budget.memory_kib = BUDGET_MIB * MIB;
    let logins = Logins::new(registry, budget).expect("a budget for the target");
    let before = peak_kib();
    let sizes = [128, 8, 128, 120, 16, 128, 32, 24, 128, 100, 64].into_iter().cycle();
    let all: Vec<_> = sizes
        .take(64)
        .map(|mib| {
            let logins = logins.clone();
            tokio::spawn(async move { logins.login("wrong", Some(row(mib))).await })
        })
        .collect();
    for login in all {
        assert!(matches!(login.await.expect("no panic"), Login::Refused(_)));
    }
    println!("\nfilled MiB: {}", (peak_kib() - before) / MIB);
}

/// A row of Argon2id that asks for so many MiB and holds nobody's password.
fn row(mib: u64) -> String {
    let salt = "c2FsdHNhbHRzYWx0c2FsdA";
    let digest = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    format!("$argon2id$v=19$m={},t=1,p=1${salt}${digest}", mib * MIB)
}

/// The most that was ever resident in this process, in KiB.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("the kernel tells");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    peak.trim_end_matches("kB").trim().parse().expect("a number")
}
