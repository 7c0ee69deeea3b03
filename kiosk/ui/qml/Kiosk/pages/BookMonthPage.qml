pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// A month: each day says in colour and in words what is free. Where letters are too large for a calendar, the
// free days stand one under the other.
PageFrame {
    id: root

    required property Face face
    readonly property bool listed: Theme.textSize !== "normal" && !Theme.landscape

    spacing: Theme.gap
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.booking.month

    crown: Row {
        id: names

        bottomPadding: Theme.gap / 2
        opacity: root.partStart < grid.height ? 1 : 0
        spacing: Theme.gap
        width: parent?.width ?? 0

        Repeater {
            model: root.listed ? [] : root.face.booking.weekdays

            KText {
                required property string modelData

                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Theme.least
                role: "small"
                soft: true
                text: modelData
                width: (names.width - 6 * names.spacing) / 7
                wrapMode: Text.NoWrap
            }
        }
    }
    foot: Row {
        id: months

        readonly property real half: (width - spacing) / 2
        readonly property real tall: Math.max(before.implicitHeight, after.implicitHeight)

        spacing: Theme.gap
        width: parent?.width ?? 0

        KButton {
            id: before

            directional: true
            enabled: text !== ""
            height: months.tall
            iconName: Theme.lowReach ? "" : "back"
            objectName: "month-before"
            opacity: enabled ? 1 : 0 // its place stays
            text: root.face.booking.monthBefore
            width: months.half

            onActivated: root.face.booking.turnMonth(-1)
        }
        KButton {
            id: after

            directional: true
            height: months.tall
            iconLast: true
            iconName: Theme.lowReach ? "" : "next"
            objectName: "month-after"
            text: root.face.booking.monthAfter
            visible: text !== ""
            width: months.half

            onActivated: root.face.booking.turnMonth(1)
        }
    }

    Loader {
        id: grid

        readonly property bool breakable: true

        sourceComponent: root.listed ? listComponent : gridComponent
        width: parent.width
    }
    Repeater {
        model: root.face.booking.closed

        KText {
            required property string modelData

            role: "small"
            text: modelData
            width: parent.width
        }
    }
    KText {
        role: "small"
        text: root.face.booking.until
        visible: text !== ""
        width: parent.width
    }
    Component {
        id: gridComponent

        CellGrid {
            model: root.face.monthDays

            onChosen: key => root.face.booking.chooseDay(key)
        }
    }
    Component {
        id: listComponent

        TileList {
            model: root.face.freeDays

            onChosen: key => root.face.booking.chooseDay(key)
        }
    }
}
