import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Who among them should wait less. Which of the reasons it is, nobody asks.
PageFrame {
    id: root

    required property Face face
    readonly property bool busy: root.face.journey.busy

    subtitle: root.face.taking.service + "  ·  " + root.face.taking.people
    title: qsTr("Do you, or does someone with you, need priority?")

    KText {
        objectName: "who-has-priority"
        role: "heading"
        text: qsTr("Older or disabled people, pregnancy, an infant")
        width: parent.width
    }
    Grid {
        id: grid

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        columnSpacing: Theme.gap
        columns: Theme.columns
        rowSpacing: Theme.gap
        width: parent.width

        KTile {
            among: 3
            enabled: !root.busy
            focus: true
            iconName: "cross"
            objectName: "priority-no"
            title: qsTr("No, thank you")
            width: grid.cell

            onActivated: root.face.taking.choosePriority(false)
        }
        KTile {
            among: 3
            enabled: !root.busy
            iconName: "check"
            objectName: "priority-yes"
            title: qsTr("Yes")
            width: grid.cell

            onActivated: root.face.taking.choosePriority(true)
        }
    }
    KText {
        text: qsTr("You needn't say why, and nothing about it is kept but that you are called earlier.")
        width: parent.width
    }
}
