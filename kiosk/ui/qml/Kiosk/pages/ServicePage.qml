pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The hub of a service: all is told before anything is asked.
PageFrame {
    id: root

    required property Face face

    readonly property bool fills: root.face.details.canFill

    primaryText: fills ? qsTr("Fill in the request here") : root.face.booking.serviceOffered ? qsTr("Book another day") : ""
    primarySubtext: fills ? qsTr("About %n minute(s); saves time at the counter", "", root.face.details.minutes) : ""
    secondaryText: root.face.details.papersOffered ? qsTr("Print what to bring") : ""
    secondaryEnabled: !root.face.journey.noPaper
    secondaryReason: qsTr("Nothing can be printed now.")
    subtitle: root.face.details.serviceName
    title: root.face.details.serviceTitle

    onPrimaryActivated: fills ? root.face.journey.fill() : root.face.booking.bookService()
    onSecondaryActivated: root.face.journey.printList()

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
    KTile {
        iconName: "calendar_add"
        objectName: "book-day"
        title: qsTr("Book another day")
        visible: root.fills && root.face.booking.serviceOffered
        width: parent.width

        onActivated: root.face.booking.bookService()
    }
}
