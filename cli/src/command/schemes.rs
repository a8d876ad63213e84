//! To come.

#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> anyhow::Result<u8> {
    Ok(crate::exit::OK)
}
