import QtQuick
import Kiosk.Controls

// The switch that brings every button within a low reach, itself low enough to be reached.
KButton {
    property bool bilingual: false
    readonly property string lower: qsTr("Lower buttons")

    height: Math.max(Theme.mainTarget, implicitHeight)
    iconName: "reach"
    leavesPage: false
    objectName: "reach"
    text: Theme.lowReach ? qsTr("Buttons as before") : bilingual && Theme.rtl ? lower + " · Lower buttons" : lower

    onActivated: Theme.lowReach = !Theme.lowReach
}
