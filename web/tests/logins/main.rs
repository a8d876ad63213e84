//! Logins under a budget, through the public interface.

mod answers;
mod budget;
mod deadline;
mod gate;
mod memory;
mod odd;
mod queue;
mod shutdown;
mod weights;
