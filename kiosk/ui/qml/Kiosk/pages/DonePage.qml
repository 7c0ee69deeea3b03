import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Handed in and kept. Another family member, or the slip.
PageFrame {
    id: root

    required property Face face
    readonly property bool numbered: root.face.arriving.number !== ""

    primaryIcon: "print"
    primaryText: root.face.journey.noPaper ? qsTr("Show my slip") : qsTr("Print my slip")
    secondaryText: root.face.details.memberOffered ? qsTr("Add another family member") : ""
    title: qsTr("Your %n request(s) have been submitted", "", root.face.details.references.length)

    onPrimaryActivated: root.face.journey.printSlip()
    onSecondaryActivated: root.face.journey.addMember()

    References {
        references: root.face.details.references
        width: parent.width
    }
    KText {
        text: qsTr("No fee has been paid yet. Pay only at the counter, against a receipt.")
        visible: root.face.details.feeDue
        width: parent.width
    }
    KText {
        text: (root.face.journey.noPaper ? qsTr("Photograph or remember the request number, then wait until your number %1 is called.") : qsTr("Your number %1 stays valid: wait until it is called, with your papers.")).arg(root.face.arriving.number)
        visible: root.numbered
        width: parent.width
    }
    KText {
        text: root.face.journey.noPaper ? qsTr("Photograph or remember the number, then go to %1.").arg(root.face.lobby.place) : qsTr("Print the slip, then go to %1 with it and your papers.").arg(root.face.lobby.place)
        visible: !root.numbered
        width: parent.width
    }
    KText {
        soft: true
        text: qsTr("Submitted does not mean approved: the authority decides.")
        width: parent.width
    }
    KBanner {
        kind: "warning"
        text: root.face.journey.noPaper ? qsTr("Nothing can be printed now.") : ""
        width: parent.width
    }
}
