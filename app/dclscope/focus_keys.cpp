// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/focus_keys.h"

#include "widgets/views/picture_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace dclscope {
namespace {

bool isPrintable(const QKeyEvent& key) { return !key.text().isEmpty() && key.text().front().isPrint(); }

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

/// Keys that move along a row of things.
bool isStep(int key) {
    return isArrow(key) || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp ||
           key == Qt::Key_PageDown;
}

bool isText(const QWidget* widget) {
    const auto* box = qobject_cast<const QComboBox*>(widget);
    const auto* plain = qobject_cast<const QPlainTextEdit*>(widget);
    const auto* text = qobject_cast<const QTextEdit*>(widget);
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr || (box != nullptr && box->isEditable()) ||
           (plain != nullptr && !plain->isReadOnly()) || (text != nullptr && !text->isReadOnly());
}

/// Closer, farther, whole picture.
bool isZoom(int key) { return key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_0; }

/// One of several buttons of which one is down: arrows go from one to the next.
bool isOneOfSeveral(const QAbstractButton& button) {
    return button.autoExclusive() || (button.group() != nullptr && button.group()->exclusive());
}

} // namespace

bool FocusKeys::belongsTo(QWidget* focused, const QKeyEvent& key) {
    // With Ctrl or Alt nothing is typed and no list is walked through.
    if (focused == nullptr || (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    if (isText(focused)) return isPrintable(key) || isStep(key.key());
    if (const auto* button = qobject_cast<const QAbstractButton*>(focused))
        return key.key() == Qt::Key_Space || (isArrow(key.key()) && isOneOfSeveral(*button));
    if (qobject_cast<const QComboBox*>(focused) != nullptr)
        return isPrintable(key) || (isStep(key.key()) && key.key() != Qt::Key_Left && key.key() != Qt::Key_Right);
    if (qobject_cast<const QAbstractItemView*>(focused) != nullptr)
        return isStep(key.key()) || isTypedInto(focused, key);
    if (qobject_cast<const QAbstractSlider*>(focused) != nullptr) return isStep(key.key());
    if (qobject_cast<const PictureView*>(focused) != nullptr) return isZoom(key.key());
    if (qobject_cast<const QTabBar*>(focused) != nullptr) return isArrow(key.key());
    return false;
}

bool FocusKeys::isTypedInto(QWidget* list, const QKeyEvent& key) {
    if (!isPrintable(key)) return false;
    // A letter begins looking for an entry; digits and blanks only go on with it, else they are the window's.
    const bool goesOn =
        typedInto_ == list && sinceTyped_.isValid() && sinceTyped_.elapsed() < QApplication::keyboardInputInterval();
    const QChar first = key.text().front();
    if (!goesOn && (first.isDigit() || first.isSpace())) return false;
    typedInto_ = list;
    sinceTyped_.start();
    return true;
}

} // namespace dclscope
