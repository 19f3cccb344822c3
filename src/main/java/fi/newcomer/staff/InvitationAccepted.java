package fi.newcomer.staff;

/** Somebody who was invited has come; told within the transaction. */
public record InvitationAccepted(StaffMember member) {
}
