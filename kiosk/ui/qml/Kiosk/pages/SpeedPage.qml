pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The speeds side by side, each with fee and days.
PageFrame {
    id: root

    required property Face face

    title: qsTr("How fast do you need it?")

    Row {
        id: row

        property real tallest: 0

        spacing: Theme.gap
        width: parent.width

        Repeater {
            id: speeds

            model: root.face.speeds

            KTile {
                required property list<string> facts
                required property int index
                required property string key

                required title

                focus: index === 0
                height: Math.max(implicitHeight, row.tallest)
                objectName: "tile-" + key
                subtitle: facts.join("\n")
                width: (row.width - (speeds.count - 1) * row.spacing) / speeds.count

                onActivated: root.face.journey.chooseOption(key)
                onImplicitHeightChanged: row.tallest = Math.max(row.tallest, implicitHeight)
            }
        }
    }
}
