import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Asks before an appointment is given away. Keeping it is the large answer.
PageFrame {
    id: root

    required property Face face

    primaryEnabled: !root.face.journey.busy
    primaryIcon: ""
    primaryReason: qsTr("Cancelling")
    primaryText: qsTr("Keep the appointment")
    secondaryEnabled: !root.face.journey.busy
    secondaryReason: qsTr("Cancelling")
    secondaryText: qsTr("Cancel the appointment")
    title: qsTr("Cancel the appointment?")

    onPrimaryActivated: root.face.journey.back()
    onSecondaryActivated: root.face.arriving.cancel()

    KBanner {
        kind: "danger"
        objectName: "cancel-failed"
        text: root.face.booking.failed ? qsTr("The appointment could not be cancelled just now. Try again, or ask a clerk.") : ""
        width: parent.width
    }
    KText {
        objectName: "cancelling"
        role: "heading"
        text: root.face.arriving.cancelling
        width: parent.width
    }
    KText {
        text: qsTr("If you cancel, the time is free for others. Cancel it?")
        width: parent.width
    }
}
