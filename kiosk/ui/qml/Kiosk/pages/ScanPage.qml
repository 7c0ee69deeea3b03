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
    title: qsTr("Put the passport or travel document on the scanner")

    onSecondaryActivated: root.face.journey.chooseIdentity("typed")

    ScanPicture {
        room: root.areaHeight - (whose.visible ? whose.height + root.spacing : 0) - (words.visible ? words.height + root.spacing : 0) - (fault.visible ? fault.height + root.spacing : 0) - (early.visible ? early.height + root.spacing : 0)
    }
    KText {
        id: whose

        role: "heading"
        text: qsTr("Put the passport of the person concerned, not your own.")
        visible: root.face.details.concernedOther
        width: parent.width
    }
    KText {
        id: words

        text: qsTr("Open it at the page with the photograph. The two lines at the foot of that page are read.")
        width: parent.width
    }
    KBanner {
        id: fault

        kind: "warning"
        objectName: "scan-fault"
        text: root.face.details.scanFault
        width: parent.width
    }
    KBanner {
        id: early

        kind: "warning"
        objectName: "scan-early"
        text: root.face.chip.early
        width: parent.width
    }
}
