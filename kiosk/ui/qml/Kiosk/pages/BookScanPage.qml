import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Waits for the holder's passport; typing is always the other way.
PageFrame {
    id: root

    required property Face face

    secondaryIcon: "keyboard"
    secondaryText: qsTr("Type the details")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("Put the passport or travel document on the scanner")

    onSecondaryActivated: root.face.booking.chooseWay("typed")

    KBanner {
        id: fault

        kind: "warning"
        objectName: "scan-fault"
        text: root.face.booking.scanFault
        width: parent.width
    }
    ScanPicture {
        room: root.areaHeight - (words.visible ? words.height + root.spacing : 0) - (fault.visible ? fault.height + root.spacing : 0)
    }
    KText {
        id: words

        text: qsTr("Open it at the page with the photograph. The two lines at the foot of that page are read.")
        width: parent.width
    }
}
