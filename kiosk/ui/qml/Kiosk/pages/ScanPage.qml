import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Waits for the passport's lines from the scanner; typing is always the other way.
PageFrame {
    id: root

    required property Face face

    heading: root.face.details.person
    secondaryIcon: "keyboard"
    secondaryText: qsTr("Type the details")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("Put the passport or travel document on the reader")

    onSecondaryActivated: root.face.journey.chooseIdentity("typed")

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: "passport"
        size: 4 * Theme.iconSize
    }
    KText {
        role: "heading"
        text: qsTr("Put the passport of the person concerned, not your own.")
        visible: root.face.details.concernedOther
        width: parent.width
    }
    KText {
        text: qsTr("Open it at the page with the photograph. The two lines at the foot of that page are read.")
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "scan-fault"
        text: root.face.details.scanFault
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "scan-early"
        text: root.face.chip.early
        width: parent.width
    }
}
