//! How often an address may try, and how often an account may be tried.

use std::hash::{BuildHasher as _, Hash, RandomState};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::{Method, Request};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tower_governor::GovernorError;
use tower_governor::governor::{GovernorConfig, GovernorConfigBuilder};
use tower_governor::key_extractor::KeyExtractor;

use crate::reply::Failure;

/// So many attempts at once, then one more after each pause.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "nobody but this program and its tests makes one")]
pub struct Throttle {
    /// Posts of one address.
    pub address: (u32, Duration),
    /// Attempts at one account, whether it exists or not.
    pub account: (u32, Duration),
    /// Sign-ups of one address.
    pub sign_up: (u32, Duration),
}

impl Default for Throttle {
    fn default() -> Self {
        Self {
            address: (30, Duration::from_secs(2)),
            account: (10, Duration::from_secs(30)),
            sign_up: (5, Duration::from_mins(1)),
        }
    }
}

/// The limits of this process, and where each address and account stands.
pub(crate) struct Limits {
    accounts: DefaultKeyedRateLimiter<u64>,
    sign_ups: DefaultKeyedRateLimiter<u64>,
    addresses: Arc<GovernorConfig<Peer, NoOpMiddleware>>,
    buckets: Buckets,
}

impl Limits {
    pub(crate) fn new(throttle: &Throttle) -> Self {
        let buckets = Buckets::default();
        let (burst, pause) = throttle.address;
        let addresses = GovernorConfigBuilder::default()
            .methods(vec![Method::POST])
            .burst_size(burst.max(1))
            .period(pause.max(SHORTEST))
            .key_extractor(Peer(buckets.clone()))
            .finish()
            .expect("neither is zero");
        Self {
            accounts: RateLimiter::keyed(quota(throttle.account)),
            sign_ups: RateLimiter::keyed(quota(throttle.sign_up)),
            addresses: Arc::new(addresses),
            buckets,
        }
    }

    /// What the layer around all routes asks.
    pub(crate) fn addresses(&self) -> Arc<GovernorConfig<Peer, NoOpMiddleware>> {
        self.addresses.clone()
    }

    /// Counts an attempt at a name; nobody has looked yet whether it is anybody's.
    pub(crate) fn account(&self, name: &str) -> Result<(), Failure> {
        check(&self.accounts, self.buckets.of(name))
    }

    /// Counts a sign-up.
    pub(crate) fn sign_up(&self, peer: IpAddr) -> Result<(), Failure> {
        check(&self.sign_ups, self.buckets.of(network(peer)))
    }

    /// Forgets whoever may do everything again.
    pub(crate) fn prune(&self) {
        for limiter in [&self.accounts, &self.sign_ups, self.addresses.limiter().as_ref()] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

fn check(limiter: &DefaultKeyedRateLimiter<u64>, key: u64) -> Result<(), Failure> {
    limiter.check_key(&key).map_err(|until| Failure::Limited {
        wait: until.wait_time_from(DefaultClock::default().now()).as_secs(),
    })
}

fn quota((burst, pause): (u32, Duration)) -> Quota {
    let quota = Quota::with_period(pause.max(SHORTEST)).expect("a pause");
    quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
}

/// Keys of the maps: a keyed hash of 18 bits, so that no flood of names or addresses makes a map
/// larger than that, and nobody outside can tell which names share a key.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buckets(RandomState);

impl Buckets {
    fn of(&self, whom: impl Hash) -> u64 {
        self.0.hash_one(whom) % (1 << 18)
    }
}

/// The address that a connection comes from; what a header says of it is anybody's invention.
#[derive(Clone, Debug)]
pub(crate) struct Peer(Buckets);

impl KeyExtractor for Peer {
    type Key = u64;

    fn extract<T>(&self, request: &Request<T>) -> Result<u64, GovernorError> {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.ok_or(GovernorError::UnableToExtractKey)?;
        Ok(self.0.of(network(peer.0.ip())))
    }
}

/// What one customer has: an IPv4 address, or 64 bits of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => IpAddr::from((address.to_bits() >> 64 << 64).to_be_bytes()),
    }
}

const SHORTEST: Duration = Duration::from_nanos(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_names_does_not_make_the_map_grow_without_end() {
        let limits = Limits::new(&Throttle::default());
        for number in 0..400_000 {
            limits.account(&format!("nobody{number}")).ok();
        }
        assert!(limits.accounts.len() <= 1 << 18);
    }

    #[test]
    fn whoever_may_try_again_is_forgotten() {
        let throttle = Throttle { account: (1, SHORTEST), ..Throttle::default() };
        let limits = Limits::new(&throttle);
        for number in 0..100 {
            limits.account(&format!("nobody{number}")).ok();
        }
        std::thread::sleep(Duration::from_millis(1));
        limits.prune();
        assert_eq!(limits.accounts.len(), 0);
    }

    #[test]
    fn one_customer_of_ipv6_is_one_address() {
        let of = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2::3"), of("2001:db8:1:2:ffff::"));
        assert_ne!(of("2001:db8:1:2::3"), of("2001:db8:1:3::3"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
