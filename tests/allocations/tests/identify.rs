//! Reading a stored text allocates nothing, whatever the text; house rule 11.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

use rehash::{Identity, Limits, Registry, schemes};
use rehash_test_support::{Expect, Toy, Vector, vectors};

/// The system's allocator, which counts what the current thread asks of it.
struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

fn count() {
    // A thread that ends may free and allocate after its locals are gone.
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
}

// SAFETY: every call goes on to the system's allocator with the arguments that came in.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often the current thread allocates in this.
fn allocations<T>(work: impl FnOnce() -> T) -> usize {
    let before = COUNT.get();
    black_box(work());
    COUNT.get() - before
}

fn registries() -> [Registry; 3] {
    let builder = || Registry::builder(Toy::target()).accept_all(&schemes::TAGGED);
    [
        builder().suspect_all(&schemes::BARE).limits(Limits::OFFLINE),
        builder().tolerate_damage(),
        Registry::builder(Toy::target()).profile(rehash::profile::django()),
    ]
    .map(|builder| builder.build().expect("lists of the catalogue beside a target"))
}

#[test]
fn identify_allocates_nothing_for_any_vector() {
    let vectors: Vec<Vector> = vectors();
    let registries = registries();
    let mut kinds = [0_usize; 7];
    for registry in &registries {
        for vector in &vectors {
            let count = allocations(|| registry.identify(black_box(&vector.stored)));
            assert_eq!(count, 0, "{}", vector.id());
            let kind = match registry.identify(&vector.stored) {
                Identity::Known(_) => 0,
                Identity::Ambiguous(_) => 1,
                Identity::Damaged(_) => 2,
                Identity::Excessive { .. } => 3,
                Identity::Malformed { .. } => 4,
                Identity::Unusable(_) => 5,
                _ => 6,
            };
            kinds[kind] += 1;
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "a kind was never seen: {kinds:?}");
    let long = vectors.iter().filter(|vector| vector.stored.len() >= 4000).count();
    assert!(long >= 10, "{long} texts of 4 KiB are few");
    println!("{} vectors read in {} registries: {kinds:?}", vectors.len(), registries.len());
}

#[test]
fn reasons_allocate_nothing_either() {
    let registries = registries();
    for vector in vectors().iter().filter(|vector| vector.expect == Expect::Match) {
        for registry in &registries {
            let Identity::Known(stored) = registry.identify(&vector.stored) else { continue };
            assert_eq!(allocations(|| registry.reasons(&stored)), 0, "{}", vector.id());
            let needs = allocations(|| registry.needs_upgrade(&vector.stored).is_ok());
            assert_eq!(needs, 0, "{}", vector.id());
        }
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| 1 + 1), 0);
    assert_eq!(allocations(|| vec![0_u8; 32]), 1);
    assert_eq!(allocations(|| String::from("a")), 1);
    let mut grown = Vec::with_capacity(1);
    assert!(allocations(|| grown.extend([0_u8; 4096])) >= 1);
    // What reads a damaged text without allocating is no use if repairing it is free as well.
    let [registry, ..] = registries();
    let Identity::Damaged(repair) = registry.identify("'md5$a$00000000000000000000000000000000'")
    else {
        panic!("quotes are damage")
    };
    assert!(allocations(|| repair.text()) >= 1);
}
