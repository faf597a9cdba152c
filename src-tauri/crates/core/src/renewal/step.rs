//! The steps of a renewal.

/// The way of a renewal, in this order.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum RenewalStep {
    /// Order the new certificate from STISC.
    Order,
    /// Collect it.
    Collect,
    /// Add it beside the old one.
    Add,
    /// Tell every service that knows the old one.
    Tell,
    /// MEGA confirms it, each service for itself.
    Confirm,
    /// The developers switch the system to it.
    Switch,
    /// They try the system out.
    Test,
    /// Tell MEGA that the old one can go.
    LetGo,
    /// Mark the old one as replaced.
    Replace,
}

impl RenewalStep {
    pub const ALL: [RenewalStep; 9] = [
        RenewalStep::Order,
        RenewalStep::Collect,
        RenewalStep::Add,
        RenewalStep::Tell,
        RenewalStep::Confirm,
        RenewalStep::Switch,
        RenewalStep::Test,
        RenewalStep::LetGo,
        RenewalStep::Replace,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            RenewalStep::Order => "order",
            RenewalStep::Collect => "collect",
            RenewalStep::Add => "add",
            RenewalStep::Tell => "tell",
            RenewalStep::Confirm => "confirm",
            RenewalStep::Switch => "switch",
            RenewalStep::Test => "test",
            RenewalStep::LetGo => "let-go",
            RenewalStep::Replace => "replace",
        }
    }
}
