import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What it is about.
PageFrame {
    id: root

    required property Face face

    title: qsTr("Choose the kind of service")

    KBanner {
        objectName: "holding"
        text: root.face.taking.holding
        width: parent.width
    }
    TileList {
        model: root.face.groups
        width: parent.width

        onChosen: key => root.face.journey.chooseGroup(key)
    }
    KTile {
        iconName: "question"
        objectName: "not-listed"
        title: qsTr("My service is not listed")
        width: parent.width

        onActivated: root.face.journey.notListed()
    }
}
