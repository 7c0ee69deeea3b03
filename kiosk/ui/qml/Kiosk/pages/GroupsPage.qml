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
        withMissing: true
        width: parent.width

        onChosen: key => root.face.journey.chooseGroup(key)
        onMissed: root.face.journey.notListed()
    }
}
