import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Home shows only what works.
PageFrame {
    id: root

    required property Face face

    centred: true
    title: qsTr("How can we help you today?")

    KBanner {
        kind: "warning"
        text: root.face.journey.noPaper ? qsTr("The printer has no paper now. Your number will be on the screen: photograph or remember it.") : ""
        width: parent.width
    }
    KTile {
        among: Theme.lowReach ? 2 : 1
        focus: true
        iconName: "papers"
        objectName: "want-service"
        subtitle: qsTr("Passport, civil record, papers from Syria")
        title: qsTr("I need a service")
        width: parent.width

        onActivated: root.face.journey.wantService()
    }
    foot: KReach {
        anchors.horizontalCenter: parent?.horizontalCenter
    }
}
