import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What happened, in the person's words.
PageFrame {
    id: root

    required property Face face

    subtitle: root.face.details.groupTitle
    title: qsTr("Choose the service")

    TileList {
        model: root.face.events
        width: parent.width

        onChosen: key => root.face.journey.chooseEvent(key)
    }
    KTile {
        iconName: "question"
        objectName: "not-listed"
        title: qsTr("My service is not listed")
        width: parent.width

        onActivated: root.face.journey.notListed()
    }
}
