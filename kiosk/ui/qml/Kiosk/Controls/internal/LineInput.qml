import QtQuick
import Kiosk.Controls

// One line of text; the window's gate keeps clipboard, undo and menu keys from it.
TextInput {
    property string description: ""
    property Item field: null
    property string label: ""
    // What is to be shown; what is typed comes out as `text`.
    property string value: ""
    readonly property bool takesTyping: enabled

    Accessible.description: description
    Accessible.editable: true
    Accessible.name: label
    Accessible.role: Accessible.EditableText
    LayoutMirroring.enabled: false // Qt moves what is written only when the alignment itself changes
    activeFocusOnTab: true
    clip: true
    color: Theme.ink
    font.pixelSize: Theme.heading
    horizontalAlignment: Theme.rtl ? TextInput.AlignRight : TextInput.AlignLeft
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    selectByMouse: false
    selectedTextColor: Theme.onAction
    selectionColor: Theme.action
    verticalAlignment: TextInput.AlignVCenter

    cursorDelegate: TextCaret {}

    Component.onCompleted: text = value
    onValueChanged: if (text !== value)
        text = value
}
