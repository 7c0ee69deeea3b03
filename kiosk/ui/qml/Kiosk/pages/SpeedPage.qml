import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The speeds side by side, each with fee and days.
PageFrame {
    id: root

    required property Face face

    title: qsTr("How fast do you need it?")

    TileList {
        columns: Theme.textSize === "normal" ? 2 : 1
        model: root.face.speeds
        width: parent.width

        onChosen: key => root.face.journey.chooseOption(key)
    }
}
