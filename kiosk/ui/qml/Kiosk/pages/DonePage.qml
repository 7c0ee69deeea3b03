import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Handed in and kept. Another family member, or the slip.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "print"
    primaryText: root.face.journey.noPaper ? qsTr("Show my slip") : qsTr("Print my slip")
    secondaryText: root.face.details.memberOffered ? qsTr("Add another family member") : ""
    title: qsTr("Your request has been submitted")

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
        text: qsTr("This slip only shows that the request was submitted; it is not an approval.")
        width: parent.width
    }
    KBanner {
        kind: "warning"
        text: root.face.journey.noPaper ? qsTr("The printer has no paper now. Photograph or remember your number.") : ""
        width: parent.width
    }
}
