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

    primaryText: root.face.booking.monthAfter
    secondaryIcon: Theme.lowReach ? "" : "back"
    secondaryText: root.face.booking.monthBefore
    spacing: Theme.gap
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.booking.month

    onPrimaryActivated: root.face.booking.turnMonth(1)
    onSecondaryActivated: root.face.booking.turnMonth(-1)

    Row {
        id: names

        spacing: Theme.gap
        visible: !root.listed
        width: parent.width

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
    Loader {
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
