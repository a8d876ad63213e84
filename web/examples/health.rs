//! How long others wait while 200 users log in: `cargo run -p rehash-web --release --example health`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rehash::{Registry, schemes};
use rehash_web::{Budget, Logins};

const USERS: usize = 200;
const SAMPLES: usize = 2000;

#[tokio::main]
#[expect(clippy::print_stdout, reason = "it is what this is for")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let registry = Registry::builder(schemes::phc::Argon2id::OWASP).build()?;
    let mut budget = Budget::default();
    (budget.waiting, budget.deadline) = (USERS, Duration::MAX);
    let logins = Logins::new(registry, budget)?;
    let stored = logins.hash("correct horse".into()).await?;

    let idle = Waits::of_health().await;
    let done = Arc::new(AtomicUsize::new(0));
    for _ in 0..USERS {
        let (logins, stored, done) = (logins.clone(), stored.clone(), done.clone());
        tokio::spawn(async move {
            while logins.login("correct horse", Some(stored.clone())).await.is_accepted() {
                done.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let begun = Instant::now();
    let busy = Waits::of_health().await;
    println!(
        "/health, {SAMPLES} times: idle {idle}; under {USERS} logins {busy} \
         ({} logins in {:.1} s, {} at a time)",
        done.load(Ordering::Relaxed),
        begun.elapsed().as_secs_f64(),
        budget.permits
    );
    Ok(())
}

/// How long answers took, in order.
struct Waits(Vec<Duration>);

impl Waits {
    /// A task that stands for `/health`, again and again.
    async fn of_health() -> Self {
        let mut waits = Vec::with_capacity(SAMPLES);
        for _ in 0..SAMPLES {
            tokio::time::sleep(Duration::from_millis(1)).await;
            let begun = Instant::now();
            let answer = tokio::spawn(async { 200 }).await;
            waits.push(begun.elapsed());
            assert_eq!(answer.ok(), Some(200));
        }
        waits.sort();
        Self(waits)
    }

    fn percentile(&self, percent: usize) -> Duration {
        self.0.get(self.0.len() * percent / 100).copied().unwrap_or_default()
    }
}

impl std::fmt::Display for Waits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:?} p99 {:?}", self.percentile(50), self.percentile(99))
    }
}
