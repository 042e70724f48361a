/// The rules of a catalogue about the person: groups, alerts and rights.
struct PersonRules: Sendable {
  let groups: [PatientGroup]
  let alerts: [Alert]
  let milestones: [Term]
  let rights: [Right]
}
