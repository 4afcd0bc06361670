// SPDX-License-Identifier: GPL-3.0-or-later
// The kept-out examples that the network gets most wrong; one that is picked is drawn below.
#pragma once

#include "core/features/front_end.h"

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace dclscope {

class ExampleView;

/// A kept-out example.
struct WorstExample {
    QString name; ///< a path, or what else it is called
    QString label;
    QString named;
    double probability = 0.0; ///< of what it was named

    bool operator==(const WorstExample&) const = default;
};

class WorstList : public QWidget {
    Q_OBJECT

public:
    explicit WorstList(QWidget* parent = nullptr);

    /// What is picked stays picked where it is still among them.
    void setExamples(const QList<WorstExample>& examples);
    /// How sounds are drawn.
    void setFrontEnd(const FrontEnd& frontEnd) { frontEnd_ = frontEnd; }
    /// Whether there is a network to listen with.
    void setListenable(bool listenable);
    QListWidget& list() const noexcept { return *list_; }
    ExampleView& view() const noexcept { return *view_; }

signals:
    /// Somebody wants to see what the network makes of a sound.
    void listenRequested(const QString& path);

private:
    void pick(int row);

    QList<WorstExample> examples_;
    FrontEnd frontEnd_;
    bool listenable_ = false;
    QListWidget* list_;
    QLabel* name_;
    ExampleView* view_;
    QPushButton* listen_;
};

} // namespace dclscope
