//! Keeps the memory of this process, which holds passwords, from files and from other processes.

/// Asks for no core dump and no debugger. A system that refuses is no reason to stop.
#[cfg(target_os = "linux")]
pub(crate) fn harden() {
    use rustix::process::{DumpableBehavior, Resource, Rlimit};

    let none = Rlimit { current: Some(0), maximum: Some(0) };
    rustix::process::setrlimit(Resource::Core, none).ok();
    rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
}

/// Other systems have no one call for it.
#[cfg(not(target_os = "linux"))]
pub(crate) const fn harden() {}
