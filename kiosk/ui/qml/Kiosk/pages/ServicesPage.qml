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
        withMissing: true
        width: parent.width

        onChosen: key => root.face.journey.chooseEvent(key)
        onMissed: root.face.journey.notListed()
    }
}
