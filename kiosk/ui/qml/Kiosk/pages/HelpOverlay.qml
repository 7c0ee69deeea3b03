import QtQuick
import Kiosk.Controls

// Where to find a person; what was typed stays beneath.
ConfirmOverlay {
    id: root

    property string place: ""

    signal closed

    body: qsTr("A colleague will help you. Please go to %1.").arg(place)
    stayText: qsTr("Back")
    title: qsTr("Help")

    onStayed: root.closed()
}
