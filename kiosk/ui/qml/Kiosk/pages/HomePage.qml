import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Home shows only what works.
PageFrame {
    id: root

    required property Face face

    centred: true
    title: qsTr("How can we help you today?")

    KBanner {
        kind: "warning"
        text: root.face.journey.noPaper ? qsTr("Nothing can be printed now. Your number will be on the screen: photograph or remember it.") : ""
        width: parent.width
    }
    Grid {
        id: ways

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
        readonly property real tallest: columns > 1 ? Math.max(appointment.implicitHeight, service.implicitHeight, book.implicitHeight, collect.implicitHeight, follow.implicitHeight) : 0
        readonly property int lines: Math.ceil((2 + (root.face.booking.offered ? 1 : 0) + (root.face.journey.rush ? 0 : 2)) / columns)

        columnSpacing: Theme.gap
        columns: Theme.columns
        rowSpacing: Theme.gap
        width: parent.width

        KTile {
            id: appointment

            among: ways.lines
            focus: true
            height: Math.max(implicitHeight, ways.tallest)
            iconName: "calendar_check"
            objectName: "have-appointment"
            subtitle: qsTr("Check in, change or cancel")
            title: qsTr("I have an appointment")
            width: ways.cell

            onActivated: root.face.arriving.open("appointment")
        }
        KTile {
            id: service

            among: ways.lines
            height: Math.max(implicitHeight, ways.tallest)
            iconName: "papers"
            objectName: "want-service"
            subtitle: qsTr("Passport, civil record, papers from Syria")
            title: qsTr("I need a service")
            width: ways.cell

            onActivated: root.face.journey.wantService()
        }
        KTile {
            id: book

            among: ways.lines
            height: Math.max(implicitHeight, ways.tallest)
            iconName: "calendar_add"
            objectName: "book"
            subtitle: qsTr("For another day, free of charge")
            title: qsTr("Book an appointment")
            visible: root.face.booking.offered
            width: ways.cell

            onActivated: root.face.booking.open()
        }
        KTile {
            id: collect

            among: ways.lines
            height: Math.max(implicitHeight, ways.tallest)
            iconName: "collect"
            objectName: "collect"
            subtitle: qsTr("By the slip or its number")
            title: qsTr("Collect a document that is ready")
            visible: !root.face.journey.rush
            width: ways.cell

            onActivated: root.face.arriving.open("collect")
        }
        KTile {
            id: follow

            among: ways.lines
            height: Math.max(implicitHeight, ways.tallest)
            iconName: "search"
            objectName: "follow"
            subtitle: qsTr("By the slip or its number")
            title: qsTr("Where is my request?")
            visible: !root.face.journey.rush
            width: ways.cell

            onActivated: root.face.arriving.open("request")
        }
    }
    foot: KReach {
        anchors.horizontalCenter: parent?.horizontalCenter
    }
}
