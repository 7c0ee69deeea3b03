pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The hub of a service: all is told before anything is asked.
PageFrame {
    id: root

    required property Face face

    readonly property bool fills: root.face.details.canFill

    primaryText: fills ? qsTr("Fill in the request here") : ""
    primarySubtext: fills ? qsTr("About %n minute(s); saves time at the counter", "", root.face.details.minutes) : ""
    secondaryText: root.face.details.papersOffered ? qsTr("Print what to bring") : ""
    secondaryEnabled: !root.face.journey.noPaper
    secondaryReason: qsTr("Nothing can be printed now.")
    subtitle: root.face.details.serviceName
    title: root.face.details.serviceTitle

    onPrimaryActivated: root.face.journey.fill()
    onSecondaryActivated: root.face.journey.printList()

    KBanner {
        kind: "warning"
        objectName: "line-stopped"
        text: root.face.taking.stopped
        width: parent.width
    }
    Grid {
        id: ways

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
        readonly property bool both: root.face.taking.offered && root.face.booking.serviceOffered

        columnSpacing: Theme.gap
        columns: both ? Theme.columns : 1
        rowSpacing: Theme.gap
        width: parent.width

        KTile {
            id: number

            height: Math.max(implicitHeight, ways.columns > 1 ? day.implicitHeight : 0)
            iconName: "people"
            objectName: "take-number"
            subtitle: root.face.taking.line
            title: root.face.taking.holding !== "" ? qsTr("Stand in line with your number") : qsTr("Take a number now")
            visible: root.face.taking.offered
            width: ways.cell

            onActivated: root.face.taking.open()
        }
        KTile {
            id: day

            height: Math.max(implicitHeight, ways.columns > 1 ? number.implicitHeight : 0)
            iconName: "calendar_add"
            objectName: "book-day"
            title: qsTr("Book another day")
            visible: root.face.booking.serviceOffered
            width: ways.cell

            onActivated: root.face.booking.bookService()
        }
    }
    Grid {
        id: grid

        columnSpacing: Theme.gap
        columns: Theme.textSize === "normal" ? Theme.columns : 1
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: root.face.sections

            KCard {
                id: card

                required property list<var> groups
                required property string heading
                required property string iconName
                required property string key

                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns

                Row {
                    spacing: Theme.gap
                    width: parent.width

                    KIcon {
                        colour: Theme.action
                        name: card.iconName
                    }
                    KText {
                        color: Theme.action
                        role: "label"
                        text: card.heading
                        width: parent.width - Theme.iconSize - Theme.gap
                    }
                }
                Repeater {
                    model: card.groups

                    ServiceLines {
                        width: parent.width
                    }
                }
            }
        }
    }
}
