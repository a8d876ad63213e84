//! From the command line to a server, and its orderly end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use rehash_web::Logins;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{interval, sleep, timeout};

use crate::app::{App, Settings};
use crate::database::Database;
use crate::limits::Throttle;
use crate::log;
use crate::options::{self, Options, SecureCookie, Usage};

/// Serves until SIGINT or SIGTERM; then answers what has begun, and ends.
///
/// # Errors
///
/// What keeps it from serving.
pub async fn run(options: Options) -> Result<()> {
    let mut signals = Signals::listen()?;
    let registry =
        options.target.registry(options.equal_work).context("putting the formats together")?;
    let budget = options.budget();
    let grace = budget.deadline.saturating_add(GRACE);
    let logins = Logins::new(registry, budget).map_err(|error| {
        Usage::error(format!("--permits, --memory-mib, --waiting or --deadline-seconds: {error}"))
    })?;
    let database = Database::open(options.database.as_str()).await?;
    let listener = TcpListener::bind(&options.listen).await;
    let listener = listener.with_context(|| {
        let place = if options::is_url(&options.listen) { "that" } else { &options.listen };
        format!("listening on {place}")
    })?;
    let address = listener.local_addr().context("asking where it listens")?;
    let app = App::new(logins.clone(), database.clone(), settings(&options, address));

    let pruning = tokio::spawn(prune(app.clone()));
    let (stop, mut stopped) = watch::channel(());
    let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service)
        .with_graceful_shutdown(async move { stopped.changed().await.unwrap_or_default() });
    let mut serving = tokio::spawn(serving.into_future());
    log::note(format_args!("listening on http://{address}"));

    tokio::select! {
        ended = &mut serving => return ended.context("serving")?.context("serving"),
        () = signals.any() => log::note("stopping: what has begun is answered first"),
    }
    stop.send_replace(());
    tokio::select! {
        ended = &mut serving => ended.context("serving")?.context("serving")?,
        () = signals.any() => {
            log::note("stopping now");
            return Ok(());
        }
        () = sleep(grace) => log::note("stopping: not everybody took the answer"),
    }
    pruning.abort();
    if timeout(grace, logins.idle()).await.is_err() {
        log::note("stopping: not everything was answered");
    }
    timeout(GRACE, database.close()).await.ok();
    Ok(())
}

fn settings(options: &Options, address: SocketAddr) -> Settings {
    let secure_cookie = match options.secure_cookie {
        SecureCookie::On => true,
        SecureCookie::Off => false,
        SecureCookie::Auto => {
            let public = options.origin.as_deref().unwrap_or_default();
            public.starts_with("https://") || !address.ip().to_canonical().is_loopback()
        }
    };
    let throttle = (!options.no_rate_limit).then(Throttle::default);
    Settings { secure_cookie, origin: options.origin.clone(), throttle }
}

async fn prune(app: Arc<App>) {
    let mut minutes = interval(Duration::from_mins(1));
    loop {
        minutes.tick().await;
        app.prune().await;
    }
}

/// What asks a program to end.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    fn listen() -> Result<Self> {
        let listen = |kind| signal(kind).context("listening for signals");
        Ok(Self {
            interrupt: listen(SignalKind::interrupt())?,
            terminate: listen(SignalKind::terminate())?,
        })
    }

    async fn any(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// How long a client may take to send its request or read its answer, once the program is to end.
const GRACE: Duration = Duration::from_secs(20);
