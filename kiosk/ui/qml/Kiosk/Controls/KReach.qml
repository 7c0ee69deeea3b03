import QtQuick
import Kiosk.Controls

// The switch that brings every button within a low reach, itself low enough to be reached.
KButton {
    property bool bilingual: false
    readonly property string english: Theme.lowReach ? "Buttons as before" : "Lower buttons"
    readonly property string own: Theme.lowReach ? qsTr("Buttons as before") : qsTr("Lower buttons")

    height: Math.max(Theme.mainTarget, implicitHeight)
    iconName: "reach"
    leavesPage: false
    objectName: "reach"
    text: bilingual && Theme.rtl ? own + " · " + english : own

    onActivated: Theme.lowReach = !Theme.lowReach
}
