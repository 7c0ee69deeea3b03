pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import "internal"

// A long list (countries, governorates): type to narrow it, page it with two big buttons.
// `options`: a list of {value, label, search?}. As high as the page has room for.
Item {
    id: root

    property string current: ""
    property string fault: ""
    property string help: ""
    property string label: ""
    property list<var> options: []
    property int page: 0
    // How much of the list the keyboard lies on.
    readonly property real covered: Typing.opened ? Math.max(0, Paging.belowKeyboard(root, height, Window.height - Typing.height)) : 0
    readonly property list<var> found: Search.find(options, field.typed)
    readonly property int pages: Math.max(1, Math.ceil(found.length / rows))
    readonly property real rowHeight: Math.max(Theme.target, 1.9 * Theme.label)
    readonly property int columns: Theme.textSize === "normal" || Theme.landscape ? 2 : 1
    readonly property int rows: columns * Math.max(1, Math.floor((list.height + Theme.gap) / (rowHeight + Theme.gap)))

    signal chosen(string value)

    Accessible.description: fault
    Accessible.name: label
    Accessible.role: Accessible.Grouping
    // In low reach its label stands above what can be reached, and takes no room there.
    readonly property real above: Theme.lowReach ? 1.4 * Theme.label : 0
    readonly property real least: Theme.lowReach ? field.implicitHeight + Theme.gap + rowHeight : 2.2 * rowHeight
    implicitHeight: Math.max(least, Math.min(field.implicitHeight + 7 * (rowHeight + Theme.gap), Edges.room + above - Theme.target - Theme.gap))
    implicitWidth: 120 * Theme.unit

    onFoundChanged: page = 0
    onRowsChanged: page = Math.max(0, Math.floor(found.findIndex(option => option.value === current) / rows))

    KField {
        id: field

        anchors.left: parent.left
        anchors.right: parent.right
        fault: root.fault
        help: root.help
        label: root.label
        layout: "text"
        labelShown: Theme.lowReach || root.height >= 2 * Theme.label + 2 * Theme.heading + root.rowHeight + 3 * Theme.gap
        noteShown: false
        objectName: "search"
        prompt: qsTr("Type the first letters")
    }
    Item {
        id: list

        // What is found tells what was typed.
        readonly property bool personal: field.typed !== ""

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.covered
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: pager.visible ? pager.width + Theme.gap : 0
        anchors.top: field.bottom
        anchors.topMargin: Theme.gap

        Grid {
            columns: root.columns
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: root.found.slice(root.page * root.rows, (root.page + 1) * root.rows)

                OptionCard {
                    required property var modelData

                    checked: modelData.value === root.current
                    height: root.rowHeight
                    objectName: "option-" + modelData.value
                    text: modelData.label
                    width: (list.width - (root.columns - 1) * Theme.gap) / root.columns

                    onActivated: root.chosen(modelData.value)
                }
            }
            KText {
                text: qsTr("Nothing in the list is written like this.")
                visible: root.found.length === 0
                width: parent.width
            }
        }
    }
    PageButtons {
        id: pager

        anchors.bottom: list.bottom
        anchors.right: parent.right
        anchors.top: list.top
        page: root.page
        pages: root.pages
        vertical: true

        onTurned: page => root.page = page
    }
}
