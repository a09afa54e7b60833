// Made by `npm run schema` from the service's OpenAPI document. Do not edit.

export interface paths {
    "/v1/town": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Town
         * @description The town: its name, hours, lines, vehicles, and the notice to be shown with the map.
         */
        get: operations["get_town"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/town/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Places
         * @description Places one can ask for. Homes: all of them for those who drive or plan, else one's own riders'.
         */
        get: operations["get_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/town/layers/{name}.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Layer
         * @description A layer of the map, GeoJSON: `roads` or `areas`.
         */
        get: operations["get_layer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Clock
         * @description The service's time; in demo mode it runs faster than the world's.
         */
        get: operations["get_clock"];
        put?: never;
        /**
         * Set Clock
         * @description Pauses the demo's clock or changes its speed.
         */
        post: operations["set_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description The role of the token, and the riders, the vehicle or the tablet it stands for.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Riders
         * @description Riders found, at most fifty; for the dispatcher who takes a call.
         */
        get: operations["find_riders"];
        put?: never;
        /**
         * Register
         * @description Registers a rider, who can book at once. Somebody of that name already there is told as `rider-exists`.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders/{rider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rider
         * @description All that the office knows of a rider.
         */
        get: operations["get_rider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Rider
         * @description Writes down a new phone number or note; of a rider whom the office registered, anything else too.
         */
        patch: operations["change_rider"];
        trace?: never;
    };
    "/v1/bookings/{booking_id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note Booking
         * @description Writes down what the driver should know of one ride, in place of what was there.
         */
        put: operations["note_booking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask
         * @description Asks for a ride. Offers, best first; where there is no room, a refusal and what could be had instead.
         *
         *     A wish that breaks a rule is a problem, which may carry `alternatives` and `service_days` as well.
         */
        post: operations["ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bookings
         * @description A resident's own bookings from today on, a partner's own; for the dispatcher and the planner everybody's.
         */
        get: operations["list_bookings"];
        put?: never;
        /**
         * Book
         * @description Confirms an offer, and the way home with it: both are booked, or neither.
         *
         *     The same key again gives the same answer, so a call whose answer was lost may be repeated. What
         *     `offer-gone` and its like say of two offers is about the one that `which` names: `outward` or `way_home`.
         */
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Booking
         * @description One booking as it stands.
         */
        get: operations["get_booking"];
        put?: never;
        post?: never;
        /**
         * Cancel
         * @description Cancels a booking whose ride has not begun. Cancelling it once more changes nothing.
         */
        delete: operations["cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Departures
         * @description Trains and buses that leave and arrive at a place, by the timetable. A ride may be asked for that keeps a
         *     connection with one: `connection` in `POST /v1/requests`.
         */
        get: operations["list_departures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate Return
         * @description How soon a bus could come for an open return, were it called now. Nothing is promised by it.
         */
        get: operations["estimate_return"];
        put?: never;
        /**
         * Call Return
         * @description Moves an open return to the earliest bus there is: the rider is ready to go home.
         *
         *     The same key again gives the same answer. With no earlier bus, the ride that is held stands.
         */
        post: operations["call_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Takes a cancellation back, with the same promise, while there is still room and time for it.
         *
         *     Restoring a booking once more changes nothing. `cannot-restore` brings other rides as `alternatives`.
         */
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/bus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Bus
         * @description Where the booking's bus is, and when it comes.
         */
        get: operations["get_bus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Phrases
         * @description What a rider can tell the driver by one tap.
         */
        get: operations["list_phrases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Driver
         * @description Tells the driver one of the phrases. A phrase told once is not told again.
         */
        post: operations["tell_driver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders/{rider_id}/usual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Usual
         * @description Favourites, the places and trips of late, the party as last time, and the days with a service.
         */
        get: operations["get_usual"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders/{rider_id}/favourites/{place_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add Favourite
         * @description Adds a place to a rider's favourites, at most eight. All of them, in their order.
         */
        put: operations["add_favourite"];
        post?: never;
        /**
         * Remove Favourite
         * @description Takes a place away from a rider's favourites. Those that are left.
         */
        delete: operations["remove_favourite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar
         * @description The open rides of one's riders from today on, with a reminder half an hour before each.
         *
         *     An event keeps its UID as long as its booking lives; its SEQUENCE rises when an open return was called.
         */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders/{rider_id}/calendar-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share Calendar
         * @description The address under which calendar programs read the rider's rides. Whoever has it can read them; the one before
         *     it no longer works.
         */
        put: operations["share_calendar"];
        post?: never;
        /**
         * Unshare Calendar
         * @description Takes the address back. Again, it changes nothing.
         */
        delete: operations["unshare_calendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/rides/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shared Calendar
         * @description A rider's calendar by its address alone, for programs that subscribe to it.
         */
        get: operations["get_shared_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standing
         * @description The standing bookings of one's own riders; for the dispatcher everybody's.
         */
        get: operations["list_standing"];
        put?: never;
        /**
         * Make Standing
         * @description Makes a standing booking. Its days up to the booking horizon are booked at once, later ones as they come near.
         *
         *     What can no longer be booked today begins next week. A rule that forbids the ride on every such day is a problem.
         */
        post: operations["make_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing/{standing_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End
         * @description Ends a standing booking; no further days are booked. Ending it once more changes nothing.
         */
        delete: operations["end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing/{standing_id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip
         * @description Leaves one day out and cancels its ride, and the way home. Skipping it once more changes nothing.
         */
        post: operations["skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing/{standing_id}/unskip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unskip
         * @description Asks once more for a day that was skipped or refused; the answer says whether it is booked now.
         */
        post: operations["unskip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Devices
         * @description All tablets, the newest first, with those that were taken back.
         */
        get: operations["list_devices"];
        put?: never;
        /**
         * Make Device
         * @description A new tablet, with the code that binds it; the code is shown this once.
         */
        post: operations["make_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{device_id}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Enrolment
         * @description A new code; unused ones die. The tablet bound before goes on until the new code is used.
         */
        post: operations["renew_enrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Device
         * @description Takes a tablet back: its token, its turns and its codes die at once. Again, it changes nothing.
         */
        delete: operations["revoke_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/riders/{rider_id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Pin
         * @description A rider's new PIN for shared tablets, drawn when null is asked; it is shown this once, to be printed.
         */
        put: operations["set_pin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol
         * @description Binds the tablet that calls: `secret`, which it made, is its token from now on.
         *
         *     The same code and secret again give the same answer, so a call whose answer was lost may be repeated.
         */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Turn
         * @description Begins somebody's turn at a shared tablet: a token for this one rider, for an hour.
         */
        post: operations["begin_turn"];
        /**
         * End Turn
         * @description Ends the turn whose token makes the call. Any other token goes on.
         */
        delete: operations["end_turn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan
         * @description One service day: every vehicle with its stops done and planned, and every booking.
         */
        get: operations["get_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Vehicles
         * @description The town's vehicles as they are now.
         */
        get: operations["list_vehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Manifest
         * @description What the driver reads: the stops of the day in order, with names, needs and promises.
         */
        get: operations["get_manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report
         * @description Records what happened on the road; the plan follows, and what it means for others is in the feed.
         */
        post: operations["report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/events/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report Many
         * @description Records what happened while the line was gone, in the order of the events' own times.
         *
         *     Each is applied by itself: one that is refused does not hold the others up.
         */
        post: operations["report_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/events/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo
         * @description Takes back the vehicle's last report of this day, within ten minutes and while nothing stands against it.
         */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/manifest.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Manifest Paper
         * @description The stops of the day with room to write down by hand what happened, to be keyed in afterwards.
         */
        get: operations["get_manifest_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plan/moves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Move
         * @description What moving a booking would mean for everybody: who would be later, by how much, which promise would break.
         */
        post: operations["preview_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plan/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move
         * @description Moves a booking, if no promise breaks by it.
         *
         *     When the booking or one of its vehicles was changed after `version`, nothing is done: `plan-moved` brings in
         *     `data` what changed, a new `preview`, and the `version` to ask again with.
         */
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin
         * @description Keeps a booking on a vehicle, to which it is moved if need be, whatever is improved later.
         */
        put: operations["pin"];
        post?: never;
        /**
         * Unpin
         * @description Lets a booking go to any vehicle again. Unpinning it once more changes nothing.
         */
        delete: operations["unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/shift/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Shift
         * @description What other hours of a vehicle would mean for the riders.
         */
        post: operations["preview_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Shift
         * @description Changes when a vehicle works, or adds one of the fleet that has no shift that day.
         *
         *     Riders for whom it is too short go to other vehicles, with the least lateness; they are in the list to call.
         */
        put: operations["change_shift"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/break/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Break
         * @description What a break at another time would mean for the riders.
         */
        post: operations["preview_break"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicles/{vehicle_id}/break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move Break
         * @description Moves a driver's break to the time asked for, if every promise still holds.
         */
        put: operations["move_break"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Closures
         * @description What is or was closed on a day, oldest first; `lifted_at` says what is open again.
         */
        get: operations["list_closures"];
        put?: never;
        /**
         * Close
         * @description Closes the service for weather, a stop, or a road. Whoever is concerned is told, and is in the list to call.
         *
         *     weather: rides in the span are cancelled, riders aboard are carried on. stop: nobody can book from or to it; rides
         *     that are booked stand. road: the day is planned again at once with the times that are left.
         */
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/closures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Closure
         * @description Whom a closure would concern, and how.
         */
        post: operations["preview_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/closures/{closure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift
         * @description Opens again what was closed; rides that were cancelled run again where there is room and time.
         *
         *     Lifting it once more tries the rides again that could not be had before.
         */
        delete: operations["lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description Whom to call on a day and why: those not yet told first, the soonest ride first.
         */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calls/{call_id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell
         * @description The rider was reached. Saying it again changes nothing.
         */
        put: operations["tell"];
        post?: never;
        /**
         * Untell
         * @description The rider was not reached after all.
         */
        delete: operations["untell"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alerts
         * @description What matters now, the most urgent first, each with what can be done about it.
         */
        get: operations["list_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alert_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * See To
         * @description Says that somebody has seen to an alert: it is left out from now on. Once more changes nothing.
         */
        put: operations["see_to"];
        post?: never;
        /**
         * Bring Back
         * @description Takes that back: the alert is shown again while its cause lasts.
         */
        delete: operations["bring_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Log
         * @description Who did what when, newest first.
         */
        get: operations["get_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Log File
         * @description The whole day, oldest first, as a file for a spreadsheet (UTF-8 with a mark, both languages).
         */
        get: operations["get_log_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notes
         * @description A day's notes, after those of earlier days that nobody had done before it.
         */
        get: operations["list_notes"];
        put?: never;
        /**
         * Write Note
         * @description Writes a note.
         */
        post: operations["write_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{note_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark Done
         * @description Says that a note is done. Once more changes nothing.
         */
        put: operations["mark_done"];
        post?: never;
        /**
         * Mark Open
         * @description Takes that back: the note is open again.
         */
        delete: operations["mark_open"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Note
         * @description Takes a note away, if it is there.
         */
        delete: operations["drop_note"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow
         * @description Everything that happens, as it happens; a resident sees what concerns its own riders.
         *
         *     A connection that was lost resumes with Last-Event-ID: no event is skipped, none comes twice.
         */
        get: operations["follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/gtfs.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Gtfs
         * @description The lines as GTFS Schedule with zones, booking rules and pickup windows; the same bytes until a rule changes.
         */
        get: operations["get_gtfs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{name}.pb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Realtime
         * @description Where vehicles are, which trips are cancelled, and what riders should know, as GTFS Realtime.
         *
         *     A vehicle is left out in the neighbourhood of a private address that it comes from or goes to.
         */
        get: operations["get_realtime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/gofs/gofs.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Discovery
         * @description Where every file of the feed is, in Japanese and in English.
         */
        get: operations["get_discovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/gofs/{language}/{name}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get File
         * @description One file of the feed; its data change with the town's rules.
         */
        get: operations["get_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/gofs/{language}/wait_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Wait Time
         * @description How many seconds somebody who books now would wait at a place; an empty list when no ride is left today.
         */
        get: operations["get_wait_time"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Figures
         * @description What came of a day so far.
         */
        get: operations["get_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Study
         * @description What a study would run, or every mistake in it; nothing is started.
         */
        post: operations["check_study"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Studies
         * @description The newest fifty, newest first.
         */
        get: operations["list_studies"];
        put?: never;
        /**
         * Start Study
         * @description Runs the scenarios beside one another, draw by draw. Look at the study again for its results.
         */
        post: operations["start_study"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/base": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study Base
         * @description The town as it is, which every scenario differs from.
         */
        get: operations["get_study_base"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study
         * @description A study with its progress and what came of it so far.
         */
        get: operations["get_study"];
        put?: never;
        post?: never;
        /**
         * Remove Study
         * @description Takes a study away, whether it is over or not.
         */
        delete: operations["remove_study"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Study
         * @description Ends it; what came of it so far stays. Once it is over, nothing is changed.
         */
        post: operations["cancel_study"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Simulated Day
         * @description What every vehicle did and what became of every wish. A day that is not kept any more is simulated again.
         */
        get: operations["get_simulated_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study Page
         * @description The report for the council as a page that needs nothing from outside, of what is there so far.
         */
        get: operations["get_study_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study Paper
         * @description The same on paper.
         */
        get: operations["get_study_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/trips.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study Trips
         * @description Every trip of every scenario: times in seconds since the day's midnight, places in degrees.
         */
        get: operations["get_study_trips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studies/{study_id}/trips.parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Study Trips Parquet
         * @description The same for programs.
         */
        get: operations["get_study_trips_parquet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/record/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Record
         * @description What the service brought, whom it reached and what it cost; today as far as it is.
         */
        get: operations["get_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/record/{period}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Record Page
         * @description The report of the period as a page that needs nothing from outside.
         */
        get: operations["get_record_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/record/{period}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Record Paper
         * @description The same on paper.
         */
        get: operations["get_record_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Partners
         * @description All partners, the newest first, with those that were taken back.
         */
        get: operations["list_partners"];
        put?: never;
        /**
         * Make Partner
         * @description A new partner with its token, which is shown this once. It may book for nobody until riders are linked to it.
         */
        post: operations["make_partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Partner
         * @description Takes a partner back: its token dies and its webhooks are disabled at once. Its bookings stay.
         */
        delete: operations["revoke_partner"];
        options?: never;
        head?: never;
        /**
         * Limit Partner
         * @description Other limits.
         */
        patch: operations["limit_partner"];
        trace?: never;
    };
    "/v1/partners/{partner_id}/riders/{rider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Link Rider
         * @description Lets a partner book for a rider, who has agreed to it. Once more changes nothing.
         */
        put: operations["link_rider"];
        post?: never;
        /**
         * Unlink Rider
         * @description Takes that back. What the partner has booked for the rider stays, and is not the partner's to see any more.
         */
        delete: operations["unlink_rider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partner_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Partner Token
         * @description A new token, shown this once; the one before dies at once.
         */
        post: operations["renew_partner_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Webhooks
         * @description All webhooks, the oldest first.
         */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * Make Webhook
         * @description A new webhook with the secret that its messages are signed with, which is shown this once.
         */
        post: operations["make_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Webhook
         * @description One webhook.
         */
        get: operations["get_webhook"];
        put?: never;
        post?: never;
        /**
         * Drop Webhook
         * @description Takes a webhook away, with its log. Once more changes nothing.
         */
        delete: operations["drop_webhook"];
        options?: never;
        head?: never;
        /**
         * Change Webhook
         * @description Another name, address or choice of messages; disabled, or enabled again with all that waited meanwhile.
         */
        patch: operations["change_webhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Webhook Secret
         * @description A new secret, shown this once. For a day messages carry the signatures of both.
         */
        post: operations["renew_webhook_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try Webhook
         * @description Sends a message of type `webhook.test`, which tells of nothing.
         */
        post: operations["try_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description The messages of the last thirty days, the newest first, with what was answered each time.
         */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}/messages/{message_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Message Again
         * @description Sends one message again, with its own id: also one that was delivered, which its receiver knows by the id.
         */
        post: operations["send_message_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}/messages/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Failed Messages Again
         * @description Sends every message again that was given up.
         */
        post: operations["send_failed_messages_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Problems
         * @description All types of problems; as a page for a browser.
         */
        get: operations["list_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain
         * @description One type of problem and what to do about it; as a page for a browser.
         */
        get: operations["explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description The process is alive. Asks nothing else, not even the database.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description The service is started and reaches its database; otherwise a problem with status 503.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    booking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Booking Told
         * @description A booking was made, changed or carried. Any answer but 2xx within 15 seconds means: send it again later.
         */
        post: operations["booking_toldbooking_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Affected
         * @description A rider whom a closure concerns. `was` is the time promised or planned, `will` the new one, null for none.
         */
        Affected: {
            /** Booking Id */
            booking_id: string;
            /** Rider Id */
            rider_id: string;
            /** Rider Name */
            rider_name: string;
            /** Phone */
            phone: string | null;
            /**
             * What
             * @enum {string}
             */
            what: "cancelled" | "later" | "stop_closed" | "unserved";
            /**
             * Part
             * @enum {string}
             */
            part: "pickup" | "arrival";
            /**
             * Was
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            was: string;
            /** Will */
            will: string | null;
        };
        /**
         * Alert
         * @description One alert. Its id stays the same while its cause lasts, and changes when it gets worse.
         */
        Alert: {
            /** Alert Id */
            alert_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promise_about_to_break" | "driver_not_moving" | "no_show" | "phone_silent" | "tablet_silent" | "refused_rider" | "connection_lost" | "to_call" | "webhook_disabled" | "webhook_failing";
            /**
             * Severity
             * @description 3 now, 2 soon, 1 today
             */
            severity: number;
            /**
             * At
             * Format: date-time
             * @description When it became so; of a promise about to break, when it ends
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            words: components["schemas"]["Words"];
            action: components["schemas"]["AlertAction"];
            /** Vehicle Id */
            vehicle_id: string | null;
            /** Booking Id */
            booking_id: string | null;
            rider: components["schemas"]["RiderContact"] | null;
            /** Device Id */
            device_id: string | null;
            /**
             * Count
             * @description How many cases it stands for
             */
            count: number;
            /**
             * Done
             * @description A dispatcher has seen to it
             */
            done: boolean;
        };
        /**
         * AlertAction
         * @description What can be done at once, and the words for its button.
         *
         *     `move`: put the booking elsewhere in the plan. `call`: ring `phone`. `book`: take a booking for the rider.
         *     `open`: open the `panel` about the booking, the vehicle, the tablets, the list to call or the connections.
         */
        AlertAction: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "move" | "call" | "book" | "open";
            words: components["schemas"]["Words"];
            /** Panel */
            panel: ("booking" | "vehicle" | "tablets" | "calls" | "connections") | null;
            /** Booking Id */
            booking_id: string | null;
            /** Vehicle Id */
            vehicle_id: string | null;
            /** Rider Id */
            rider_id: string | null;
            /** Device Id */
            device_id: string | null;
            /** Phone */
            phone: string | null;
        };
        /**
         * AreaDrawn
         * @description An area as a GeoJSON polygon's rings; one the town has is drawn anew. `lines` serve it: every line if empty.
         */
        AreaDrawn: {
            /** Id */
            id: string;
            /** Name */
            name?: components["schemas"]["Name"] | string | null;
            /** Polygon */
            polygon: number[][][];
            /** Lines */
            lines?: string[];
        };
        /**
         * BaseBreak
         * @description A driver's rest at a place, of so many minutes between two times.
         */
        BaseBreak: {
            /** Place */
            place: string;
            /**
             * Between
             * @example [
             *       "11:30",
             *       "13:30"
             *     ]
             */
            between: string[];
            /** Minutes */
            minutes: number;
        };
        /**
         * BaseDefaults
         * @description What a scenario has where it says nothing.
         */
        BaseDefaults: {
            costs: components["schemas"]["Costs"];
            behaviour: components["schemas"]["BehaviourChange"];
            run: components["schemas"]["RunWish"];
            service: components["schemas"]["ServiceKind"];
        };
        /**
         * BaseDestination
         * @description A place that people ride to.
         */
        BaseDestination: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Kind */
            kind: string;
        };
        /**
         * BaseLine
         * @description A line.
         */
        BaseLine: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /**
             * Opens
             * @example 08:30
             */
            opens: string;
            /**
             * Closes
             * @example 15:30
             */
            closes: string;
            /** Weekdays */
            weekdays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /** Areas */
            areas: string[];
        };
        /**
         * BaseRoadClass
         * @description A class of road and its speed by season.
         */
        BaseRoadClass: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Kmh */
            kmh: {
                [key: string]: number;
            };
        };
        /**
         * BaseRules
         * @description The rules a scenario may change, by the names they have there.
         */
        BaseRules: {
            /** Cutoff Minutes */
            cutoff_minutes: number;
            /** Window Minutes */
            window_minutes: number;
            /** Longest Minutes */
            longest_minutes: number;
            /** Factor */
            factor: number;
            /** Extra Minutes */
            extra_minutes: number;
            /** Search Minutes */
            search_minutes: number;
            /** Min Age */
            min_age: number;
            /** Horizon Days */
            horizon_days: number;
            /** Closing Days */
            closing_days: string[];
        };
        /**
         * BaseShift
         * @description When a vehicle works, the place it begins and ends at, and its breaks.
         */
        BaseShift: {
            /** Weekdays */
            weekdays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * Starts
             * @example 08:15
             */
            starts: string;
            /**
             * Ends
             * @example 15:45
             */
            ends: string;
            /** Base */
            base: string;
            /** Breaks */
            breaks: components["schemas"]["BaseBreak"][];
        };
        /**
         * BaseVehicle
         * @description A vehicle; no `lines` means every line.
         */
        BaseVehicle: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Kind */
            kind: string;
            /** Colour */
            colour: string;
            /** Seats */
            seats: number;
            /** Wheelchairs */
            wheelchairs: number;
            /** Parcels */
            parcels: number;
            /** Seats Per Wheelchair */
            seats_per_wheelchair: number;
            /** Lines */
            lines: string[];
            /** Shifts */
            shifts: components["schemas"]["BaseShift"][];
        };
        /**
         * BehaviourChange
         * @description `no_show` is a share of rides; the spreads are those of factors around one, 0.1 for about 10 %.
         */
        BehaviourChange: {
            /**
             * No Show
             * @default 0.02
             */
            no_show?: number;
            /**
             * Boarding Spread
             * @default 0
             */
            boarding_spread?: number;
            /**
             * Driving Spread
             * @default 0
             */
            driving_spread?: number;
        };
        /**
         * Booking
         * @description A confirmed offer and what became of it.
         *
         *     `pickup_window` and `latest_arrival` are the promise. It never changes, but of an open return whose rider
         *     calls. `planned_pickup` and `planned_arrival` are what the plan now says (null once it is done or cancelled).
         *     `broken` names the parts of the promise that the world broke: "pickup", "arrival", "ride".
         */
        Booking: {
            /** Booking Id */
            booking_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "confirmed" | "aboard" | "completed" | "cancelled" | "no_show";
            rider: components["schemas"]["RiderContact"];
            origin: components["schemas"]["PlaceRef"];
            destination: components["schemas"]["PlaceRef"];
            party: components["schemas"]["Party"];
            pickup_window: components["schemas"]["Window"];
            /**
             * Latest Arrival
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            latest_arrival: string;
            /** Planned Pickup */
            planned_pickup: string | null;
            /** Planned Arrival */
            planned_arrival: string | null;
            vehicle: components["schemas"]["VehicleRef"] | null;
            /** Broken */
            broken: string[];
            /**
             * Booked At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            booked_at: string;
            /** Boarded At */
            boarded_at: string | null;
            /** Alighted At */
            alighted_at: string | null;
            /** @description As asked for this ride, else as registered */
            needs: components["schemas"]["Needs"] | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "ride" | "open_return";
            /**
             * Outward Id
             * @description The ride that this one is the way home of
             */
            outward_id: string | null;
            /**
             * Way Home Id
             * @description The way home that was booked with this ride
             */
            way_home_id: string | null;
            /**
             * Called
             * @description Of an open return: whether its rider has called
             */
            called: boolean;
            /** @description weather: the office cancelled the ride. stop: one of its places is closed that day */
            closure: components["schemas"]["ClosureNote"] | null;
            /**
             * Pinned
             * @description A dispatcher keeps it on its vehicle
             */
            pinned: boolean;
            /**
             * Messages
             * @description What the rider told the driver, oldest first
             */
            messages: components["schemas"]["Message"][];
            /**
             * Note
             * @description What the office wrote down for the driver; empty when nothing
             */
            note: string;
            /** @description What the ride is in time for, or waits for */
            connection?: components["schemas"]["Connection"] | null;
        };
        /**
         * BookingAsked
         * @description Confirms an offer, and the way home with it: both are booked, or neither.
         * @example {
         *       "offer_id": "q2f6c0a9b1:0"
         *     }
         * @example {
         *       "offer_id": "q2f6c0a9b1:0",
         *       "way_home": {
         *         "offer_id": "q77c1d03e2:1"
         *       }
         *     }
         * @example {
         *       "offer_id": "q2f6c0a9b1:0",
         *       "way_home": {
         *         "open": true
         *       }
         *     }
         */
        BookingAsked: {
            /** Offer Id */
            offer_id: string;
            way_home?: components["schemas"]["WayHomeAsked"] | null;
        };
        /**
         * BookingMessage
         * @description The body of a message. `timestamp` is when it happened, on the service's clock.
         */
        BookingMessage: {
            /**
             * Type
             * @enum {string}
             */
            type: "booking.booked" | "booking.changed" | "booking.promise_broken" | "booking.promise_mended" | "booking.cancelled" | "booking.restored" | "booking.boarded" | "booking.alighted" | "booking.no_show" | "booking.report_undone";
            /**
             * Timestamp
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            timestamp: string;
            data: components["schemas"]["BookingTold"];
        };
        /**
         * BookingNoteAsked
         * @description What the driver should know of one ride; an empty text takes the note away.
         * @example {
         *       "text": "第二の門でお待ちです"
         *     }
         */
        BookingNoteAsked: {
            /** Text */
            text: string;
        };
        /**
         * BookingTold
         * @description What is told of a booking, as the event left it: no name, no home, no need.
         */
        BookingTold: {
            /** Town */
            town: string;
            /**
             * Seq
             * @description The number of the event: messages may overtake one another, events do not
             */
            seq: number;
            /**
             * Date
             * @description The service day
             * @example 2026-11-26
             */
            date: string;
            /** Booking Id */
            booking_id: string;
            /** Rider Id */
            rider_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "confirmed" | "aboard" | "completed" | "cancelled" | "no_show";
            /** Vehicle Id */
            vehicle_id: string | null;
            pickup_window: components["schemas"]["Window"];
            /**
             * Latest Arrival
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            latest_arrival: string;
            /** Planned Pickup */
            planned_pickup: string | null;
            /** Planned Arrival */
            planned_arrival: string | null;
            /**
             * Broken
             * @description The parts of the promise that are broken now
             */
            broken: string[];
            /**
             * Part
             * @description Of a broken promise: which part this message is about
             */
            part: string | null;
            /**
             * Reason
             * @description Of a ride that the office cancelled: its words for it
             */
            reason: string | null;
            /**
             * Undone
             * @description Of a report taken back: the message that told of it
             */
            undone: ("booking.booked" | "booking.changed" | "booking.promise_broken" | "booking.promise_mended" | "booking.cancelled" | "booking.restored" | "booking.boarded" | "booking.alighted" | "booking.no_show" | "booking.report_undone") | null;
        };
        /**
         * BreakAsked
         * @description When a driver's break begins.
         * @example {
         *       "begins": "2026-11-26T12:15:00+09:00",
         *       "visit_id": "bus-1:break0"
         *     }
         */
        BreakAsked: {
            /** Date */
            date?: string | null;
            /** Visit Id */
            visit_id: string;
            /**
             * Begins
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            begins: string;
        };
        /**
         * BreakDone
         * @description The plan's version after it, and how to take it back.
         */
        BreakDone: {
            /** Version */
            version: number;
            undo: components["schemas"]["BreakUndo"];
        };
        /** BreakForm */
        BreakForm: {
            /** Place */
            place: string;
            /** Between */
            between: string[];
            /** Minutes */
            minutes: number;
        };
        /**
         * BreakUndo
         * @description The break as it was.
         */
        BreakUndo: {
            /** Visit Id */
            visit_id: string;
            /**
             * Begins
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            begins: string;
        };
        /**
         * Bus
         * @description Where a booking's bus is; shown from half an hour before it is planned to come until the rider gets out.
         *
         *     Aboard, `arrives_at`, `minutes_away` and `stops_before` are about the destination.
         */
        Bus: {
            /**
             * State
             * @enum {string}
             */
            state: "not_yet" | "coming" | "at_stop" | "aboard" | "over";
            position: components["schemas"]["Lonlat"] | null;
            /** Minutes Away */
            minutes_away: number | null;
            /** Arrives At */
            arrives_at: string | null;
            /**
             * Stops Before
             * @description Other places at which the bus halts before
             */
            stops_before: number | null;
            vehicle: components["schemas"]["VehicleRef"] | null;
        };
        /**
         * CalendarLink
         * @description Where calendar programs read a rider's rides. The address holds a secret and cannot be read again.
         *
         *     `qr_svg` is the same to be scanned, under webcal:, which opens a calendar program.
         */
        CalendarLink: {
            /** Rider Id */
            rider_id: string;
            /**
             * Url
             * @example https://bus.example.jp/feeds/rides/3q2-7wXnZ0bq4kKc0s5m8v1d.ics
             */
            url: string;
            /** Qr Svg */
            qr_svg: string;
        };
        /**
         * Call
         * @description A call to make, or that was made (`told_at`): one for each booking, its newest state.
         *
         *     `was` is what was promised, `will` what the plan says now; null when the ride does not take place.
         */
        Call: {
            /**
             * Call Id
             * @description The number of the event that made it necessary
             */
            call_id: number;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /**
             * Why
             * @enum {string}
             */
            why: "promise_broken" | "closed" | "unserved" | "stop_closed" | "shift" | "reopened";
            /** Booking Id */
            booking_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "confirmed" | "aboard" | "completed" | "cancelled" | "no_show";
            rider: components["schemas"]["RiderToCall"];
            vehicle: components["schemas"]["VehicleRef"] | null;
            /**
             * Part
             * @enum {string}
             */
            part: "pickup" | "arrival";
            /**
             * Was
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            was: string;
            /** Will */
            will: string | null;
            /**
             * Reason
             * @description Of a closure: what the dispatcher wrote
             */
            reason: string | null;
            /** Told At */
            told_at: string | null;
            /** Told By */
            told_by: string | null;
        };
        /**
         * CallEstimate
         * @description How soon a bus could come for an open return. `none` says why none comes earlier than what is held.
         */
        CallEstimate: {
            pickup_window: components["schemas"]["Window"] | null;
            /** Latest Arrival */
            latest_arrival: string | null;
            /** Planned Pickup */
            planned_pickup: string | null;
            /**
             * None
             * @description nothing_earlier, on_its_way, not_today, already_aboard, over
             * @example nothing_earlier
             */
            none: string | null;
            /** @description The same in words */
            message: components["schemas"]["Words"] | null;
        };
        /**
         * Clock
         * @description The service's time. In demo mode it runs `speed` times as fast as real time, and may be paused.
         */
        Clock: {
            /**
             * Now
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            now: string;
            /**
             * Mode
             * @enum {string}
             */
            mode: "demo" | "real";
            /** Speed */
            speed: number;
            /** Paused */
            paused: boolean;
        };
        /**
         * ClockAsked
         * @description Changes the demo's clock; what is left out stays. Speed 1 is real time.
         * @example {
         *       "paused": false,
         *       "speed": 60
         *     }
         */
        ClockAsked: {
            /** Paused */
            paused?: boolean | null;
            /** Speed */
            speed?: number | null;
        };
        /**
         * Closure
         * @description Something that is closed on a day. `line` is the closed road as drawn; `lifted_at` null while it is closed.
         */
        Closure: {
            /** Closure Id */
            closure_id: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "weather" | "stop" | "road";
            /** From */
            from: string | null;
            /** To */
            to: string | null;
            place: components["schemas"]["PlaceRef"] | null;
            /** Line */
            line: components["schemas"]["Lonlat"][];
            /** Reason */
            reason: string;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** Lifted At */
            lifted_at: string | null;
            /** Lifted By */
            lifted_by: string | null;
        };
        /**
         * ClosureAsked
         * @description Closes the service for weather (`from`, `to`; the whole day when left out), a stop, or a road for a day.
         *
         *     A road is the one between two points that lie on it or beside it. `reason` is told to the riders.
         * @example {
         *       "from": "2026-11-26T13:00:00+09:00",
         *       "kind": "weather",
         *       "reason": "暴風雪",
         *       "to": "2026-11-26T16:00:00+09:00"
         *     }
         * @example {
         *       "kind": "stop",
         *       "place_id": "clinic",
         *       "reason": "工事"
         *     }
         * @example {
         *       "kind": "road",
         *       "points": [
         *         [
         *           143.296,
         *           43.233
         *         ],
         *         [
         *           143.297,
         *           43.235
         *         ]
         *       ],
         *       "reason": "倒木"
         *     }
         */
        ClosureAsked: {
            /** Date */
            date?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "weather" | "stop" | "road";
            /** From */
            from?: string | null;
            /** To */
            to?: string | null;
            /** Place Id */
            place_id?: string | null;
            /** Points */
            points?: number[][] | null;
            /** Reason */
            reason: string;
        };
        /**
         * ClosureLifted
         * @description A closure that was lifted. Of the rides it had cancelled, those that run again and those that cannot.
         */
        ClosureLifted: {
            closure: components["schemas"]["Closure"];
            /** Version */
            version: number;
            /** Restored */
            restored: components["schemas"]["RiderConcerned"][];
            /** Not Restored */
            not_restored: components["schemas"]["RiderConcerned"][];
        };
        /**
         * ClosureMade
         * @description A closure, and whom it concerns.
         */
        ClosureMade: {
            closure: components["schemas"]["Closure"];
            /** Version */
            version: number;
            /** Affected */
            affected: components["schemas"]["Affected"][];
        };
        /**
         * ClosureNote
         * @description What closed a ride, or one of its places, and the dispatcher's words for it.
         */
        ClosureNote: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "weather" | "stop";
            /** Reason */
            reason: string;
        };
        /**
         * ClosurePreview
         * @description What a closure would mean, under the plan of `version`; nothing is changed by asking.
         */
        ClosurePreview: {
            /** Version */
            version: number;
            /** Affected */
            affected: components["schemas"]["Affected"][];
            /**
             * Line
             * @description The road that would be closed
             */
            line: components["schemas"]["Lonlat"][];
        };
        /**
         * Connection
         * @description What a ride is in time for (catch), or waits for (meet).
         *
         *     A promise to catch ends `change_seconds` and the time to get out before `at`; one to meet begins `change_seconds`
         *     after it. `towards` is where the trip goes, of one that is met where it comes from.
         */
        Connection: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "catch" | "meet";
            /** Trip Id */
            trip_id: string;
            /** Stop Id */
            stop_id: string;
            /**
             * Date
             * Format: date
             * @description The trip's own service day
             */
            date: string;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /** Change Seconds */
            change_seconds: number;
            line: components["schemas"]["Words"];
            towards: components["schemas"]["Words"];
            stop: components["schemas"]["Words"];
        };
        /**
         * ConnectionAsked
         * @description `catch`: in time for a departure. `meet`: picked up after an arrival. Both as listed by `/v1/departures`.
         */
        ConnectionAsked: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "catch" | "meet";
            /** Trip Id */
            trip_id: string;
            /** Stop Id */
            stop_id: string;
            /**
             * Date
             * @description The trip's own service day, YYYY-MM-DD
             */
            date: string;
        };
        /**
         * Consequence
         * @description A rider whose planned pickup or arrival would differ; `was` or `will` is null without a place in the plan.
         *
         *     `latest` is what was promised.
         */
        Consequence: {
            /** Booking Id */
            booking_id: string;
            /** Rider Name */
            rider_name: string;
            /**
             * Part
             * @enum {string}
             */
            part: "pickup" | "arrival";
            /** Was */
            was: string | null;
            /** Will */
            will: string | null;
            /**
             * By Seconds
             * @description Later by so many seconds; earlier when negative
             */
            by_seconds: number | null;
            /**
             * Latest
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            latest: string;
            /**
             * Breaks
             * @description This promise would be broken
             */
            breaks: boolean;
        };
        /**
         * Consequences
         * @description What would happen if it were done now, under the plan of `version`; nothing is changed by asking.
         *
         *     Not possible: `reason` is a stable code, `why` the same in words.
         */
        Consequences: {
            /** Version */
            version: number;
            /** Possible */
            possible: boolean;
            /** Reason */
            reason: string | null;
            why: components["schemas"]["Words"] | null;
            /** Added Drive Seconds */
            added_drive_seconds: number;
            /** Changes */
            changes: components["schemas"]["Consequence"][];
            /**
             * Unserved
             * @description Riders for whom no vehicle would be left
             */
            unserved: components["schemas"]["RiderConcerned"][];
            /**
             * Broken
             * @description How many bookings' promises would be broken
             */
            broken: number;
        };
        /**
         * Costs
         * @description The town's own rates; `co2_per_km` in kg, for all vehicles or by kind.
         */
        Costs: {
            /**
             * Per Km
             * @default 45
             */
            per_km?: number;
            /**
             * Per Hour
             * @default 2500
             */
            per_hour?: number;
            /**
             * Per Day
             * @default 3000
             */
            per_day?: number;
            /**
             * Co2 Per Km
             * @default 0.45
             */
            co2_per_km?: number | {
                [key: string]: number;
            };
            /**
             * Currency
             * @default JPY
             */
            currency?: string;
        };
        /**
         * DayAsked
         * @description One day of a standing booking.
         * @example {
         *       "day": "2026-12-03"
         *     }
         */
        DayAsked: {
            /** Day */
            day: string;
        };
        /**
         * DayEnd
         * @description A place of the day: its area, and its name unless it is somebody's door.
         */
        DayEnd: {
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
            /** Area */
            area: string | null;
            place: components["schemas"]["Words"] | null;
        };
        /**
         * DayLeg
         * @description A drive along the roads.
         */
        DayLeg: {
            /**
             * Departs
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            departs: string;
            /**
             * Arrives
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            arrives: string;
            path: components["schemas"]["DayPath"];
        };
        /**
         * DayPath
         * @description A GeoJSON LineString.
         */
        DayPath: {
            /**
             * Type
             * @constant
             */
            type: "LineString";
            /**
             * Coordinates
             * @description Longitude and latitude of each point
             */
            coordinates: number[][];
        };
        /**
         * DayStop
         * @description Something a vehicle did; an arrival that serves nobody has no booking. `aboard_after` counts people.
         */
        DayStop: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "departed" | "arrived" | "boarded" | "alighted" | "no_show";
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            where: components["schemas"]["DayEnd"];
            /**
             * Booking Id
             * @description The `request_id` of the trip
             */
            booking_id: string | null;
            /** Aboard After */
            aboard_after: number;
        };
        /**
         * DayTrip
         * @description A wish and what became of it. Riders have no names here; `number` counts the day's wishes as they were asked.
         */
        DayTrip: {
            /** Request Id */
            request_id: string;
            /** Number */
            number: number;
            /**
             * Area
             * @description Where the rider lives; "?" when that is not known
             */
            area: string;
            /**
             * Status
             * @enum {string}
             */
            status: "refused" | "booked" | "aboard" | "completed" | "no_show" | "cancelled";
            /**
             * Reason
             * @description Why it was refused
             */
            reason: string | null;
            /**
             * Asked At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            asked_at: string;
            /** Depart After */
            depart_after: string | null;
            /** Arrive By */
            arrive_by: string | null;
            /** @description The pickup that was promised */
            window: components["schemas"]["Window"] | null;
            /** Latest Arrival */
            latest_arrival: string | null;
            /** Boarded At */
            boarded_at: string | null;
            /** Alighted At */
            alighted_at: string | null;
            /** Vehicle Id */
            vehicle_id: string | null;
            origin: components["schemas"]["DayEnd"] | null;
            destination: components["schemas"]["DayEnd"] | null;
            /** Seats */
            seats: number;
            /** Wheelchairs */
            wheelchairs: number;
            /** Parcels */
            parcels: number;
            /** Wait Seconds */
            wait_seconds: number | null;
            /** Detour */
            detour: number | null;
        };
        /**
         * DayVehicle
         * @description A vehicle's day.
         */
        DayVehicle: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Colour */
            colour: string;
            /** Seats */
            seats: number;
            /** Wheelchairs */
            wheelchairs: number;
            /**
             * Shift Starts
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            shift_starts: string;
            /**
             * Shift Ends
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            shift_ends: string;
            /** Stops */
            stops: components["schemas"]["DayStop"][];
            /** Legs */
            legs: components["schemas"]["DayLeg"][];
        };
        /**
         * DaysChosen
         * @description Which service days: single `dates`, or so many `service_days` from a day on, of some weekdays only.
         */
        DaysChosen: {
            /** From */
            from?: string | null;
            /** Service Days */
            service_days?: number | null;
            /** Dates */
            dates?: string[] | null;
            /** Weekdays */
            weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[] | null;
        };
        /**
         * DeliveredEvent
         * @description What became of one event: applied, known already (doubled), or refused with the problem.
         */
        DeliveredEvent: {
            /** Event Id */
            event_id: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "applied" | "doubled" | "refused";
            problem?: components["schemas"]["Problem"] | null;
        };
        /**
         * DeliveredEvents
         * @description What became of each event, in the order they were sent, and the plan's version after the last.
         */
        DeliveredEvents: {
            /** Vehicle Id */
            vehicle_id: string;
            /** Version */
            version: number;
            /** Events */
            events: components["schemas"]["DeliveredEvent"][];
        };
        /**
         * Delivery
         * @description A message and what became of it. Its id stays the same however often it is sent.
         */
        Delivery: {
            /** Message Id */
            message_id: string;
            /** Webhook Id */
            webhook_id: string;
            /** Kind */
            kind: string;
            /** Booking Id */
            booking_id: string | null;
            /**
             * Body
             * @description As it is signed and sent: JSON
             */
            body: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "delivered" | "failed";
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Next Try At */
            next_try_at: string | null;
            /** Delivered At */
            delivered_at: string | null;
            /**
             * Tries
             * @description Every sending, the first first
             */
            tries: components["schemas"]["Try"][];
        };
        /**
         * Demand
         * @description `growth` is a factor on the wishes. Trips of one's own come as `csv` (the text) or `path` (command line).
         */
        Demand: {
            /**
             * Kind
             * @default generated
             * @enum {string}
             */
            kind?: "generated" | "recorded" | "csv";
            /**
             * Growth
             * @default 1
             */
            growth?: number;
            /** Path */
            path?: string | null;
            /** Csv */
            csv?: string | null;
            /** Destination */
            destination?: components["schemas"]["Destination"][];
        };
        /**
         * Departure
         * @description A trip that leaves from a place, or arrives there. `towards` is where it goes to, or comes from.
         */
        Departure: {
            /** Trip Id */
            trip_id: string;
            /** Stop Id */
            stop_id: string;
            /**
             * Date
             * Format: date
             * @description The trip's own service day, which of one after midnight is the day before
             */
            date: string;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            line: components["schemas"]["Words"];
            towards: components["schemas"]["Words"];
            stop: components["schemas"]["Words"];
        };
        /**
         * Departures
         * @description What leaves and arrives at a place on a day, in order of time.
         */
        Departures: {
            place: components["schemas"]["PlaceRef"];
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * First Day
             * @description Of the timetable; null when the town has none
             */
            first_day: string | null;
            /**
             * Last Day
             * @description After this day nothing is known
             */
            last_day: string | null;
            /** Departures */
            departures: components["schemas"]["Departure"][];
            /** Arrivals */
            arrivals: components["schemas"]["Departure"][];
        };
        /**
         * Destination
         * @description A place or stop that draws a share of all outings to itself.
         */
        Destination: {
            /** Id */
            id: string;
            /** Share */
            share: number;
        };
        /**
         * Device
         * @description A tablet. `enrolled_at` is when it was last bound; `seen_at` when it last called, to the minute.
         *
         *     These times are real ones, also where a demo's clock runs faster.
         */
        Device: {
            /** Device Id */
            device_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "household" | "shared";
            /** Name */
            name: string;
            /** Riders */
            riders: components["schemas"]["RiderRef"][];
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Enrolled At */
            enrolled_at: string | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Seen At */
            seen_at: string | null;
        };
        /**
         * DeviceAsked
         * @description A tablet for one home (`household`) or for a facility (`shared`), and whom it is for.
         * @example {
         *       "kind": "household",
         *       "name": "雛形さん宅",
         *       "rider_ids": [
         *         "r-028"
         *       ]
         *     }
         */
        DeviceAsked: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "household" | "shared";
            /** Name */
            name: string;
            /** Rider Ids */
            rider_ids: string[];
        };
        /**
         * DeviceMade
         * @description A new tablet and how to bind it.
         */
        DeviceMade: {
            device: components["schemas"]["Device"];
            enrolment: components["schemas"]["Enrolment"];
        };
        /**
         * Enrolled
         * @description What the tablet now is.
         */
        Enrolled: {
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "household" | "shared";
        };
        /**
         * Enrolment
         * @description How to bind a tablet: open `url`, by the QR code or typed, or key in `code`. Shown this once.
         */
        Enrolment: {
            /**
             * Code
             * @example K7QM-2RXT-9FHP
             */
            code: string;
            /**
             * Url
             * @example https://noriai.example/tablet#enrol=K7QM-2RXT-9FHP
             */
            url: string;
            /**
             * Qr Svg
             * @description The URL as a QR code: a whole SVG document
             */
            qr_svg: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            expires_at: string;
        };
        /**
         * EnrolmentAsked
         * @description A code from the sheet, as it was typed, and a secret that the tablet made: its token from then on.
         * @example {
         *       "code": "K7QM-2RXT-9FHP",
         *       "secret": "fJ3k0_Zr1uVwq8Yb2xTn5sLd9aHc6eGm"
         *     }
         */
        EnrolmentAsked: {
            /** Code */
            code: string;
            /** Secret */
            secret: string;
        };
        /**
         * FieldError
         * @description One mistake in the body: where (a JSON pointer) and what.
         */
        FieldError: {
            /**
             * Pointer
             * @example /origin/lon
             */
            pointer: string;
            /** Detail */
            detail: string;
            /** Code */
            code: string;
        };
        /**
         * Figures
         * @description A day in numbers; what has no ride to be measured on is null.
         *
         *     `promises_kept` is the share of completed bookings with the whole promise kept; `mean_wait_seconds` runs
         *     from the start of the promised window to boarding; `mean_detour` is ride time over direct time.
         */
        Figures: {
            /** Bookings */
            bookings: number;
            /** Completed */
            completed: number;
            /** Cancelled */
            cancelled: number;
            /** No Shows */
            no_shows: number;
            /**
             * Refused
             * @description Wishes refused, by reason
             */
            refused: {
                [key: string]: number;
            };
            /** Mean Wait Seconds */
            mean_wait_seconds: number | null;
            /** Mean Detour */
            mean_detour: number | null;
            /** Promises Kept */
            promises_kept: number | null;
            /** Vehicle Km */
            vehicle_km: number;
            /** Riders Per Vehicle Hour */
            riders_per_vehicle_hour: number | null;
        };
        /** FleetChange */
        FleetChange: {
            /** Remove */
            remove?: string[];
            /** Change */
            change?: components["schemas"]["VehicleChange"][];
            /** Add */
            add?: components["schemas"]["VehicleAdded"][];
        };
        /**
         * FrontierAsked
         * @description A search over fleet and hours around the base, on its days.
         *
         *     From one vehicle to `more` of each sort than there are; all shifts begin later and end earlier by every pair of
         *     `trims` (minutes). The cheapest plan that meets the `standard` is named.
         */
        FrontierAsked: {
            /**
             * More
             * @default 1
             */
            more?: number;
            /**
             * Trims
             * @default [
             *       0,
             *       60,
             *       120
             *     ]
             */
            trims?: number[];
            /**
             * Standard
             * @description Bounds on figures, parted by commas; seconds and shares
             * @default acceptance >= 0.95, wait_p90 <= 900
             */
            standard?: string;
        };
        /**
         * GroupFigures
         * @description What one group asked for and got.
         */
        GroupFigures: {
            /** Asked */
            asked: number;
            /** Accepted */
            accepted: number;
            /** Acceptance */
            acceptance: number | null;
            /** Wait Mean */
            wait_mean: number | null;
            /** Wait P90 */
            wait_p90: number | null;
            /** Detour Mean */
            detour_mean: number | null;
        };
        /**
         * Halt
         * @description The stop where the vehicle halts for a place that has one.
         */
        Halt: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
        };
        /**
         * Health
         * @description `ok`, or for readiness also what is not ready yet.
         */
        Health: {
            /** Status */
            status: string;
            /** Detail */
            detail?: string | null;
        };
        /**
         * Hour
         * @description An hour of a mean day: people who board, and the mean number aboard a vehicle on shift (null without one).
         */
        Hour: {
            /** Hour */
            hour: number;
            /** Boardings */
            boardings: number;
            /** Load */
            load: number | null;
        };
        /**
         * Hours
         * @description Local times of day, HH:MM.
         */
        Hours: {
            /**
             * Opens
             * @example 08:30
             */
            opens: string;
            /**
             * Closes
             * @example 15:30
             */
            closes: string;
        };
        /**
         * Line
         * @description A service area and its weekdays (Monday is 0).
         */
        Line: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Weekdays */
            weekdays: number[];
            /** Colour */
            colour: string;
        };
        /**
         * LineChange
         * @description A line with other hours, weekdays or areas.
         */
        LineChange: {
            /** Id */
            id: string;
            /** Opens */
            opens?: string | null;
            /** Closes */
            closes?: string | null;
            /** Weekdays */
            weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[] | null;
            /** Areas */
            areas?: string[] | null;
        };
        /**
         * LiveEvent
         * @description One entry of the audit trail and the live feed; `version` is the plan's version it led to.
         */
        LiveEvent: {
            /**
             * Seq
             * @description The number in the feed, also the `id:` of the server-sent event
             */
            seq: number;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Version */
            version: number;
            /**
             * Kind
             * @example booked
             */
            kind: string;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /** Booking Id */
            booking_id: string | null;
            /** Vehicle Id */
            vehicle_id: string | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * Log
         * @description A page of a day's log, newest first. `next` asks for the page after it; null on the last one.
         */
        Log: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Entries */
            entries: components["schemas"]["LogEntry"][];
            /**
             * Next
             * @description The `after` of the next page
             */
            next: number | null;
            /**
             * Kinds
             * @description All kinds of the day, whatever was asked for
             */
            kinds: components["schemas"]["LogKind"][];
        };
        /**
         * LogActor
         * @description Who did it. `role` is null for what the service did by itself.
         */
        LogActor: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Role */
            role: string | null;
        };
        /**
         * LogEntry
         * @description One thing that happened. `received_at` is set where a driver's report came later than it happened.
         */
        LogEntry: {
            /** Seq */
            seq: number;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /** Received At */
            received_at: string | null;
            actor: components["schemas"]["LogActor"];
            /**
             * Kind
             * @example booked
             */
            kind: string;
            words: components["schemas"]["Words"];
            /** Booking Id */
            booking_id: string | null;
            /** Rider Name */
            rider_name: string | null;
            /** Vehicle Id */
            vehicle_id: string | null;
        };
        /**
         * LogKind
         * @description A kind of entry of the day, to choose from.
         */
        LogKind: {
            /** Kind */
            kind: string;
            words: components["schemas"]["Words"];
            /** Count */
            count: number;
        };
        /**
         * Lonlat
         * @description A point in degrees.
         */
        Lonlat: {
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
        };
        /**
         * Me
         * @description Who the token stands for: a resident has riders, a driver has a vehicle.
         *
         *     A shared tablet has `people`, one of whom may begin a turn with a PIN. `device` is the tablet, if one holds it.
         */
        Me: {
            /**
             * Role
             * @enum {string}
             */
            role: "resident" | "shared" | "dispatcher" | "driver" | "planner" | "partner";
            /** Name */
            name: string;
            /** Riders */
            riders: components["schemas"]["Rider"][];
            /** Vehicle Id */
            vehicle_id: string | null;
            /** People */
            people: components["schemas"]["Person"][];
            device: components["schemas"]["Tablet"] | null;
        };
        /**
         * Message
         * @description What a rider told the driver: the code of one of the phrases.
         */
        Message: {
            /**
             * Phrase
             * @example at_the_gate
             */
            phrase: string;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
        };
        /**
         * MessageAsked
         * @description Tells the driver one of the phrases.
         * @example {
         *       "phrase": "at_the_gate"
         *     }
         */
        MessageAsked: {
            /** Phrase */
            phrase: string;
        };
        /**
         * MonthFigures
         * @description The same for one month.
         */
        MonthFigures: {
            /** Days */
            days: string[];
            /**
             * Figures
             * @description Measures by name, as in studies; null without anything
             */
            figures: {
                [key: string]: number | null;
            };
            /**
             * Groups
             * @description By area, age and wheelchair, then by group
             */
            groups: {
                [key: string]: {
                    [key: string]: components["schemas"]["GroupFigures"];
                };
            };
            /**
             * Refused
             * @description Refusals of a mean day by reason
             */
            refused: {
                [key: string]: number;
            };
            /** Hourly */
            hourly: components["schemas"]["Hour"][];
            /**
             * Month
             * @example 2026-11
             */
            month: string;
        };
        /**
         * MoveAsked
         * @description A booking to another vehicle, or to another place in the order of its own.
         *
         *     `version` is the plan that was looked at. Without `at` it gets the cheapest place on that vehicle.
         * @example {
         *       "booking_id": "b4d1f00c2",
         *       "vehicle_id": "bus-2",
         *       "version": 12
         *     }
         * @example {
         *       "at": {
         *         "pickup_before": "b77e0:pickup"
         *       },
         *       "booking_id": "b4d1f00c2",
         *       "vehicle_id": "bus-2",
         *       "version": 12
         *     }
         */
        MoveAsked: {
            /** Date */
            date?: string | null;
            /** Version */
            version: number;
            /** Booking Id */
            booking_id: string;
            /** Vehicle Id */
            vehicle_id: string;
            at?: components["schemas"]["PositionAsked"] | null;
        };
        /**
         * MoveDone
         * @description The plan's version after a move, and how to take it back (null for a booking that had no vehicle).
         */
        MoveDone: {
            /** Version */
            version: number;
            undo: components["schemas"]["MoveUndo"] | null;
        };
        /**
         * MoveUndo
         * @description The move that takes a move back.
         */
        MoveUndo: {
            /** Booking Id */
            booking_id: string;
            /** Vehicle Id */
            vehicle_id: string;
            at: components["schemas"]["Position"] | null;
        };
        /** Name */
        Name: {
            /** Ja */
            ja: string;
            /** En */
            en: string;
        };
        /**
         * Named
         * @description Something with an id and a name.
         */
        Named: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
        };
        /**
         * Needs
         * @description What a driver should know before a rider gets in.
         */
        Needs: {
            /** Wheelchair */
            wheelchair: boolean;
            /** Walking Frame */
            walking_frame: boolean;
            /** Carer */
            carer: boolean;
        };
        /**
         * NeedsAsked
         * @description The same as asked for one ride, where it differs from what the rider is registered with.
         */
        NeedsAsked: {
            /**
             * Wheelchair
             * @default false
             */
            wheelchair?: boolean;
            /**
             * Walking Frame
             * @default false
             */
            walking_frame?: boolean;
            /**
             * Carer
             * @default false
             */
            carer?: boolean;
        };
        /**
         * Note
         * @description A note. `done_by` names the token that marked it.
         */
        Note: {
            /** Note Id */
            note_id: string;
            /**
             * Date
             * Format: date
             * @description The day it was written for
             */
            date: string;
            /** Text */
            text: string;
            /** Made By Name */
            made_by_name: string;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Done At */
            done_at: string | null;
            /** Done By */
            done_by: string | null;
        };
        /**
         * NoteAsked
         * @description A note for `date`, the service's today when left out. It goes on to the days after until somebody has done it.
         * @example {
         *       "text": "2号車、明日の朝に給油"
         *     }
         */
        NoteAsked: {
            /** Text */
            text: string;
            /** Date */
            date?: string | null;
        };
        /**
         * Offer
         * @description What the service would promise. The vehicle comes within the window and arrives by `latest_arrival`.
         */
        Offer: {
            /** Offer Id */
            offer_id: string;
            pickup_window: components["schemas"]["Window"];
            /**
             * Latest Arrival
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            latest_arrival: string;
            /**
             * Direct Seconds
             * @description The fastest way, without detours
             */
            direct_seconds: number;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            expires_at: string;
        };
        /**
         * Partner
         * @description A partner, for whom it may book, and its limits. Its times are real ones, also in a demo.
         */
        Partner: {
            /** Partner Id */
            partner_id: string;
            /** Name */
            name: string;
            /** Riders */
            riders: components["schemas"]["RiderRef"][];
            /** Calls A Minute */
            calls_a_minute: number;
            /** Open A Day */
            open_a_day: number;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Revoked At */
            revoked_at: string | null;
        };
        /**
         * PartnerAsked
         * @description A system that is to book.
         * @example {
         *       "name": "町立病院の予約システム"
         *     }
         */
        PartnerAsked: {
            /** Name */
            name: string;
            /**
             * Calls A Minute
             * @description Calls in a minute, whatever they are
             * @default 60
             */
            calls_a_minute?: number;
            /**
             * Open A Day
             * @description Bookings for one day that are still to be ridden
             * @default 50
             */
            open_a_day?: number;
        };
        /**
         * PartnerChanged
         * @description Other limits; what is left out stays.
         * @example {
         *       "calls_a_minute": 120
         *     }
         */
        PartnerChanged: {
            /** Calls A Minute */
            calls_a_minute?: number | null;
            /** Open A Day */
            open_a_day?: number | null;
        };
        /**
         * PartnerToken
         * @description A partner with its new token, which is shown this once.
         */
        PartnerToken: {
            partner: components["schemas"]["Partner"];
            /** Token */
            token: string;
        };
        /**
         * Party
         * @description Room taken or offered: seats, wheelchair spaces, parcels.
         */
        Party: {
            /**
             * Seats
             * @example 1
             */
            seats: number;
            /**
             * Wheelchairs
             * @example 0
             */
            wheelchairs: number;
            /**
             * Parcels
             * @example 0
             */
            parcels: number;
        };
        /**
         * PeriodFigures
         * @description Sums over all days of a period.
         */
        PeriodFigures: {
            /** Days */
            days: string[];
            /**
             * Figures
             * @description Measures by name, as in studies; null without anything
             */
            figures: {
                [key: string]: number | null;
            };
            /**
             * Groups
             * @description By area, age and wheelchair, then by group
             */
            groups: {
                [key: string]: {
                    [key: string]: components["schemas"]["GroupFigures"];
                };
            };
            /**
             * Refused
             * @description Refusals of a mean day by reason
             */
            refused: {
                [key: string]: number;
            };
            /** Hourly */
            hourly: components["schemas"]["Hour"][];
        };
        /**
         * Person
         * @description Somebody on the list of a shared tablet.
         */
        Person: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kana */
            kana: string;
        };
        /**
         * Phrase
         * @description Something a rider can tell the driver by one tap.
         */
        Phrase: {
            /**
             * Code
             * @example at_the_gate
             */
            code: string;
            words: components["schemas"]["Words"];
        };
        /**
         * PinAsked
         * @description A PIN, or null to have one drawn.
         * @example {}
         */
        PinAsked: {
            /** Pin */
            pin: string | null;
        };
        /**
         * PinMade
         * @description The rider's PIN, to be printed: it cannot be read again.
         */
        PinMade: {
            /** Rider Id */
            rider_id: string;
            /**
             * Pin
             * @example 4072
             */
            pin: string;
        };
        /**
         * PinToVehicleAsked
         * @description Which vehicle a booking stays on.
         * @example {
         *       "vehicle_id": "bus-2"
         *     }
         */
        PinToVehicleAsked: {
            /** Vehicle Id */
            vehicle_id: string;
        };
        /**
         * Place
         * @description A place one can ask for. Homes are only shown to those who need them.
         */
        Place: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /**
             * Kana
             * @description The reading, for lists in Japanese order
             */
            kana: string;
            /**
             * Kind
             * @example hospital
             */
            kind: string;
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
            /** @description The stop that its riders walk to or from; null where the door is one */
            stop?: components["schemas"]["Halt"] | null;
        };
        /**
         * PlaceAsked
         * @description A known place by its id, or any point of the town by longitude and latitude; never both.
         */
        PlaceAsked: {
            /** Place Id */
            place_id?: string | null;
            /** Lon */
            lon?: number | null;
            /** Lat */
            lat?: number | null;
        };
        /**
         * PlaceRef
         * @description Where a booking starts or ends. `id` is null for a point that is no known place.
         */
        PlaceRef: {
            /** Id */
            id: string | null;
            name: components["schemas"]["Words"];
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
            /** @description The stop that its rider walks to or from; null where the door is one */
            stop?: components["schemas"]["Halt"] | null;
        };
        /**
         * Plan
         * @description One service day of the town under one version number.
         */
        Plan: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Version */
            version: number;
            /**
             * Now
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            now: string;
            /** Vehicles */
            vehicles: components["schemas"]["PlannedVehicle"][];
            /** Bookings */
            bookings: components["schemas"]["Booking"][];
        };
        /**
         * PlannedVehicle
         * @description A vehicle's day: stops done, current and planned; `path` is the way still to drive.
         */
        PlannedVehicle: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Colour */
            colour: string;
            capacity: components["schemas"]["Party"];
            /**
             * Status
             * @enum {string}
             */
            status: "idle" | "driving" | "at_stop" | "break" | "out_of_service";
            position: components["schemas"]["Lonlat"] | null;
            /**
             * Path
             * @description A GeoJSON LineString, or null when there is nothing left to drive
             */
            path: {
                [key: string]: unknown;
            } | null;
            /** Stops */
            stops: components["schemas"]["Stop"][];
            /** @description Who and what is aboard now */
            load: components["schemas"]["Party"];
            /**
             * Driven By Demo
             * @description In demo mode: this vehicle drives itself
             * @default false
             */
            driven_by_demo?: boolean;
            shift: components["schemas"]["Window"];
            /**
             * Leave At
             * @description When it leaves for its next stop to be there as planned
             */
            leave_at?: string | null;
            /**
             * Heard At
             * @description When the vehicle last reported anything on this day
             */
            heard_at?: string | null;
        };
        /**
         * Position
         * @description Where in a vehicle's order: before which visits; null is the last.
         */
        Position: {
            /** Pickup Before */
            pickup_before: string | null;
            /** Dropoff Before */
            dropoff_before: string | null;
        };
        /**
         * PositionAsked
         * @description Where in a vehicle's order: before which visits (`booking_id:pickup`); null is the last.
         */
        PositionAsked: {
            /** Pickup Before */
            pickup_before?: string | null;
            /** Dropoff Before */
            dropoff_before?: string | null;
        };
        /**
         * Problem
         * @description Why the service did not do what was asked. Nothing was changed.
         *
         *     `title` and `detail` are in the language of Accept-Language (Japanese by default), `messages` in
         *     both. A wish that breaks a rule may carry `alternatives`, offers that would work, and `service_days`,
         *     the next days with a ride between the two places; a study that is not right carries `findings`.
         *     `data` holds the facts that the words are made of.
         */
        Problem: {
            /**
             * Type
             * @example /problems/offer-expired
             * @enum {string}
             */
            type: "/problems/not-eligible" | "/problems/unknown-place" | "/problems/outside-area" | "/problems/same-place" | "/problems/unknown-departure" | "/problems/connection-elsewhere" | "/problems/in-the-past" | "/problems/too-far-ahead" | "/problems/closed-day" | "/problems/no-service-that-day" | "/problems/outside-hours" | "/problems/after-cutoff" | "/problems/party-empty" | "/problems/party-too-large" | "/problems/no-capacity" | "/problems/no-vehicle" | "/problems/no-token" | "/problems/unknown-token" | "/problems/wrong-role" | "/problems/not-your-rider" | "/problems/not-your-offer" | "/problems/not-your-booking" | "/problems/not-your-vehicle" | "/problems/rider-needed" | "/problems/unknown-rider" | "/problems/unknown-offer" | "/problems/offer-expired" | "/problems/offer-used" | "/problems/offer-gone" | "/problems/unknown-booking" | "/problems/not-cancellable" | "/problems/no-idempotency-key" | "/problems/key-reused" | "/problems/unknown-vehicle" | "/problems/unknown-stop" | "/problems/event-refused" | "/problems/event-in-future" | "/problems/event-incomplete" | "/problems/unknown-day" | "/problems/clock-is-real" | "/problems/way-home-form" | "/problems/way-home-unfit" | "/problems/not-open-return" | "/problems/no-earlier-bus" | "/problems/cannot-restore" | "/problems/unknown-phrase" | "/problems/too-late-to-tell" | "/problems/too-many-favourites" | "/problems/unknown-code" | "/problems/code-used" | "/problems/code-expired" | "/problems/secret-taken" | "/problems/unknown-device" | "/problems/device-revoked" | "/problems/turn-over" | "/problems/wrong-pin" | "/problems/pin-locked" | "/problems/no-pin" | "/problems/unknown-standing" | "/problems/not-your-standing" | "/problems/standing-over" | "/problems/standing-exists" | "/problems/standing-period" | "/problems/not-a-standing-day" | "/problems/way-home-too-early" | "/problems/no-way-home" | "/problems/unknown-address" | "/problems/unknown-town" | "/problems/unknown-problem" | "/problems/method-not-allowed" | "/problems/malformed-json" | "/problems/not-json" | "/problems/body-too-large" | "/problems/invalid-input" | "/problems/not-a-number" | "/problems/place-form" | "/problems/time-without-offset" | "/problems/not-a-time" | "/problems/not-a-date" | "/problems/one-time-needed" | "/problems/bad-event-number" | "/problems/plan-moved" | "/problems/change-refused" | "/problems/shift-form" | "/problems/closure-form" | "/problems/closure-span" | "/problems/no-such-road" | "/problems/unknown-closure" | "/problems/unknown-call" | "/problems/closed-for-weather" | "/problems/stop-closed" | "/problems/rider-exists" | "/problems/rider-of-town" | "/problems/unknown-note" | "/problems/unknown-alert" | "/problems/event-id-reused" | "/problems/cannot-undo" | "/problems/unknown-partner" | "/problems/partner-revoked" | "/problems/too-many-calls" | "/problems/too-many-open" | "/problems/unknown-webhook" | "/problems/unknown-message" | "/problems/webhook-address" | "/problems/too-many-webhooks" | "/problems/unknown-study-day" | "/problems/no-service-days" | "/problems/scenario-findings" | "/problems/unknown-study" | "/problems/study-not-ready" | "/problems/study-days-gone" | "/problems/too-many-studies" | "/problems/database-away" | "/problems/busy" | "/problems/not-ready" | "/problems/pages-not-built" | "/problems/internal-error" | "/problems/folder-changed" | "/problems/stop-id-taken";
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            messages: components["schemas"]["Words"];
            /**
             * Instance
             * @default null
             */
            instance?: string | null;
            /**
             * Errors
             * @default null
             */
            errors?: components["schemas"]["FieldError"][] | null;
            /**
             * Alternatives
             * @default null
             */
            alternatives?: components["schemas"]["Offer"][] | null;
            /**
             * Service Days
             * @default null
             */
            service_days?: string[] | null;
            /**
             * Findings
             * @default null
             */
            findings?: components["schemas"]["ScenarioFinding"][] | null;
            /**
             * Data
             * @default null
             */
            data?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ProblemExplained
         * @description A type of problem, in both languages.
         */
        ProblemExplained: {
            /** Type */
            type: string;
            /** Status */
            status: number;
            title: components["schemas"]["Words"];
            /** @description What a person is told to do */
            detail: components["schemas"]["Words"];
            /**
             * More
             * @description Sentences that are added where their facts are known
             */
            more: components["schemas"]["Words"][];
        };
        /**
         * Rates
         * @description What cost and CO2 are counted with; `co2_per_km` in kg.
         */
        Rates: {
            /** Per Km */
            per_km: number;
            /** Per Hour */
            per_hour: number;
            /** Per Day */
            per_day: number;
            /**
             * Co2 Per Km
             * @description For all vehicles, or by kind of vehicle
             */
            co2_per_km: number | {
                [key: string]: number;
            };
            /** Currency */
            currency: string;
        };
        /**
         * Record
         * @description The real service in the figures that studies have.
         */
        Record: {
            /**
             * Period
             * @example 2026-11
             * @example 2026
             */
            period: string;
            /**
             * Months With Days
             * @description Every month with a service day, whatever the period
             */
            months_with_days: string[];
            /**
             * So Far
             * @description Today, when it is among the days and not over
             */
            so_far: string | null;
            rates: components["schemas"]["Rates"];
            /**
             * Rates Stated
             * @description True for the town's own; false where it states none and they are assumed
             */
            rates_stated: boolean;
            /** @description Null when nobody asked for a ride in the period */
            figures: components["schemas"]["ServiceFigures"] | null;
        };
        /**
         * Refusal
         * @description Why no offer can be made at the asked time, and what could be offered instead.
         */
        Refusal: {
            /**
             * Reason
             * @description A stable code
             * @example no_capacity
             */
            reason: string;
            message: components["schemas"]["Words"];
            /** Alternatives */
            alternatives: components["schemas"]["Offer"][];
        };
        /**
         * RequestAnswer
         * @description Offers, best first; or none and a refusal.
         */
        RequestAnswer: {
            /** Request Id */
            request_id: string;
            /** Offers */
            offers: components["schemas"]["Offer"][];
            refusal: components["schemas"]["Refusal"] | null;
            /** @description What the offers are in time for, or wait for */
            connection?: components["schemas"]["Connection"] | null;
        };
        /**
         * RequestAsked
         * @description A wish: from, to, party, and one of `depart_after`, `arrive_by` and `connection`.
         * @example {
         *       "depart_after": "2026-11-26T10:00:00+09:00",
         *       "destination": {
         *         "lat": 43.233,
         *         "lon": 143.296
         *       },
         *       "origin": {
         *         "place_id": "clinic"
         *       },
         *       "parcels": 0,
         *       "seats": 1,
         *       "wheelchairs": 0
         *     }
         * @example {
         *       "connection": {
         *         "date": "2026-11-26",
         *         "kind": "catch",
         *         "stop_id": "kamishihoro",
         *         "trip_id": "weekday-kamishihoro-obihiro-1040"
         *       },
         *       "destination": {
         *         "place_id": "terminal"
         *       },
         *       "origin": {
         *         "place_id": "home-centre-01"
         *       },
         *       "seats": 1
         *     }
         */
        RequestAsked: {
            origin: components["schemas"]["PlaceAsked"];
            destination: components["schemas"]["PlaceAsked"];
            /** Depart After */
            depart_after?: string | null;
            /** Arrive By */
            arrive_by?: string | null;
            /** @description Its times make the ride's */
            connection?: components["schemas"]["ConnectionAsked"] | null;
            /**
             * Seats
             * @description Riders on a seat, the asking rider included
             * @example 1
             */
            seats: number;
            /**
             * Wheelchairs
             * @description Riders in a wheelchair
             * @default 0
             */
            wheelchairs?: number;
            /**
             * Parcels
             * @description Parcels that travel along, or alone
             * @default 0
             */
            parcels?: number;
            /**
             * Rider Id
             * @description Who travels; needed where the token acts for several riders
             */
            rider_id?: string | null;
            /** @description Null: those the rider is registered with */
            needs?: components["schemas"]["NeedsAsked"] | null;
        };
        /**
         * Rider
         * @description A rider whom the token may act for.
         */
        Rider: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kana */
            kana: string;
            /** Home Place Id */
            home_place_id: string;
            needs: components["schemas"]["Needs"];
        };
        /**
         * RiderAsked
         * @description A new rider. Without `birth` the office says that this person may ride.
         *
         *     `home_label` is for the driver, where the home is only a point. `anyway`: although `rider-exists`.
         * @example {
         *       "home": {
         *         "lat": 43.233,
         *         "lon": 143.296
         *       },
         *       "home_label": "萩ヶ岡12番地、青い屋根",
         *       "kana": "しけん ごろう",
         *       "name": "試験 五郎",
         *       "needs": {
         *         "walking_frame": true
         *       },
         *       "note": "耳が遠い",
         *       "phone": "000-0000-0123"
         *     }
         */
        RiderAsked: {
            /**
             * Name
             * @example 試験 五郎
             */
            name: string;
            /**
             * Kana
             * @default
             * @example しけん ごろう
             */
            kana?: string;
            /**
             * Phone
             * @example 000-0000-0123
             */
            phone: string;
            home: components["schemas"]["PlaceAsked"];
            /** Home Label */
            home_label?: string | null;
            /**
             * @default {
             *       "wheelchair": false,
             *       "walking_frame": false,
             *       "carer": false
             *     }
             */
            needs?: components["schemas"]["NeedsAsked"];
            /**
             * Note
             * @default
             * @example 耳が遠い
             */
            note?: string;
            /** Birth */
            birth?: string | null;
            /**
             * Disabled
             * @default false
             */
            disabled?: boolean;
            /**
             * Anyway
             * @default false
             */
            anyway?: boolean;
        };
        /**
         * RiderCard
         * @description All that the office knows of a rider. `registered` is true for one whom the office added itself.
         */
        RiderCard: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kana */
            kana: string;
            /** Home Place Id */
            home_place_id: string;
            needs: components["schemas"]["Needs"];
            /** Phone */
            phone: string;
            /** Note */
            note: string;
            home: components["schemas"]["PlaceRef"];
            /**
             * Birth
             * @description Null when the office does not know it
             */
            birth: string | null;
            /** Disabled */
            disabled: boolean;
            /** Registered */
            registered: boolean;
        };
        /**
         * RiderChanged
         * @description What is left out stays. A rider of the town's folder only has a new `phone` and `note`.
         * @example {
         *       "note": "第二の門から",
         *       "phone": "000-0000-0124"
         *     }
         */
        RiderChanged: {
            /** Phone */
            phone?: string | null;
            /** Note */
            note?: string | null;
            /** Name */
            name?: string | null;
            /** Kana */
            kana?: string | null;
            needs?: components["schemas"]["NeedsAsked"] | null;
            home?: components["schemas"]["PlaceAsked"] | null;
            /** Home Label */
            home_label?: string | null;
        };
        /**
         * RiderConcerned
         * @description A rider whom something concerns, with the number to call.
         */
        RiderConcerned: {
            /** Booking Id */
            booking_id: string;
            /** Rider Id */
            rider_id: string;
            /** Rider Name */
            rider_name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * RiderContact
         * @description A rider of a booking. `kana` and `phone` are null for those who do not call riders up.
         */
        RiderContact: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kana */
            kana?: string | null;
            /** Phone */
            phone?: string | null;
        };
        /**
         * RiderRef
         * @description A rider as others see one. The name is empty where the asking role does not need it.
         */
        RiderRef: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * RiderToCall
         * @description Whom to call.
         */
        RiderToCall: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kana */
            kana: string;
            /** Phone */
            phone: string | null;
        };
        /** RulesChange */
        RulesChange: {
            /** Cutoff Minutes */
            cutoff_minutes?: number | null;
            /** Window Minutes */
            window_minutes?: number | null;
            /** Longest Minutes */
            longest_minutes?: number | null;
            /** Factor */
            factor?: number | null;
            /** Extra Minutes */
            extra_minutes?: number | null;
            /** Search Minutes */
            search_minutes?: number | null;
            /** Min Age */
            min_age?: number | null;
            /** Horizon Days */
            horizon_days?: number | null;
            /** Closing Days */
            closing_days?: string[] | null;
        };
        /**
         * RunWish
         * @description `draws` of chance for each day, from `seed` on; `optimise` iterations after each booking.
         */
        RunWish: {
            /**
             * Draws
             * @default 5
             */
            draws?: number;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
            /**
             * Optimise
             * @default 0
             */
            optimise?: number;
        };
        /**
         * ScenarioCompared
         * @description A scenario as it would be run.
         */
        ScenarioCompared: {
            name: components["schemas"]["Words"];
            /** Days */
            days: string[];
            /** Draws */
            draws: number;
            /** Vehicles Per Day */
            vehicles_per_day: number;
        };
        /**
         * ScenarioFinding
         * @description A mistake: the asked scenario counted from 0 (-1: the search for the frontier), its field, and in a CSV of trips
         *     the row, which is its line.
         */
        ScenarioFinding: {
            /** Scenario */
            scenario: number;
            /**
             * Field
             * @example fleet.change[0].seats
             */
            field: string;
            /**
             * Row
             * @default null
             */
            row?: number | null;
            /** Ja */
            ja: string;
            /** En */
            en: string;
        };
        /**
         * ScenarioForm
         * @description A scenario. `base` is the path of another scenario file this one differs from (command line only).
         */
        ScenarioForm: {
            /** Name */
            name?: components["schemas"]["Name"] | string | null;
            /** Base */
            base?: string | null;
            days?: components["schemas"]["DaysChosen"];
            fleet?: components["schemas"]["FleetChange"];
            rules?: components["schemas"]["RulesChange"];
            /** Lines */
            lines?: components["schemas"]["LineChange"][];
            /** Areas */
            areas?: components["schemas"]["AreaDrawn"][];
            /** Stops */
            stops?: components["schemas"]["StopAdded"][];
            service?: components["schemas"]["ServiceKind"];
            speeds?: components["schemas"]["Speeds"];
            demand?: components["schemas"]["Demand"];
            behaviour?: components["schemas"]["BehaviourChange"];
            costs?: components["schemas"]["Costs"];
            run?: components["schemas"]["RunWish"];
        };
        /**
         * SentAgain
         * @description How many messages are sent once more.
         */
        SentAgain: {
            /** Messages */
            messages: number;
        };
        /**
         * ServiceFigures
         * @description A period as a whole and month by month.
         */
        ServiceFigures: {
            /** Currency */
            currency: string;
            whole: components["schemas"]["PeriodFigures"];
            /** Months */
            months: components["schemas"]["MonthFigures"][];
        };
        /**
         * ServiceKind
         * @description The kind "door" runs from door to door, "stops" from the stop nearest to each end of the way to the other.
         *
         *     Riders walk the straight way between door and stop at `walk_kmh`, at most `max_walk_metres`.
         */
        ServiceKind: {
            /**
             * Kind
             * @default door
             * @enum {string}
             */
            kind?: "door" | "stops";
            /**
             * Max Walk Metres
             * @default 400
             */
            max_walk_metres?: number;
            /**
             * Walk Kmh
             * @default 3
             */
            walk_kmh?: number;
        };
        /**
         * ShiftAsked
         * @description When a vehicle works on a day; what is left out stays. For a vehicle without a shift that day give both.
         * @example {
         *       "ends": "2026-11-26T15:00:00+09:00"
         *     }
         */
        ShiftAsked: {
            /** Date */
            date?: string | null;
            /** Starts */
            starts?: string | null;
            /** Ends */
            ends?: string | null;
        };
        /**
         * ShiftChange
         * @description What is left out is that of the vehicle's first shift; of its breaks those are kept that still fit.
         */
        ShiftChange: {
            /** Weekdays */
            weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[] | null;
            /** Starts */
            starts?: string | null;
            /** Ends */
            ends?: string | null;
            /** Base */
            base?: string | null;
            /** Breaks */
            breaks?: components["schemas"]["BreakForm"][] | null;
        };
        /**
         * ShiftDone
         * @description The plan's version after it, who has no vehicle now, and how to take it back (null: the vehicle was added).
         */
        ShiftDone: {
            /** Version */
            version: number;
            /** Changes */
            changes: components["schemas"]["Consequence"][];
            /** Unserved */
            unserved: components["schemas"]["RiderConcerned"][];
            undo: components["schemas"]["ShiftUndo"] | null;
        };
        /**
         * ShiftUndo
         * @description The shift as it was.
         */
        ShiftUndo: {
            /**
             * Starts
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            starts: string;
            /**
             * Ends
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            ends: string;
        };
        /**
         * SimulatedDay
         * @description One day of one draw of a scenario; `names`, `dates` and `draws` say which others the study has.
         */
        SimulatedDay: {
            /** Study Id */
            study_id: string;
            /**
             * Scenario
             * @description As the scenarios are compared: 0 is the base
             */
            scenario: number;
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * Draw
             * @description From 0
             */
            draw: number;
            /** Names */
            names: components["schemas"]["Words"][];
            /** Dates */
            dates: string[];
            /** Draws */
            draws: number;
            /**
             * Figures
             * @description Of this day alone
             */
            figures: {
                [key: string]: number | null;
            };
            /** Vehicles */
            vehicles: components["schemas"]["DayVehicle"][];
            /** Trips */
            trips: components["schemas"]["DayTrip"][];
        };
        /**
         * Speeds
         * @description `season` is that of every day; `kmh` by class of road in every season; `factor` on all of them.
         */
        Speeds: {
            /**
             * Factor
             * @default 1
             */
            factor?: number;
            /** Season */
            season?: string | null;
            /** Kmh */
            kmh?: {
                [key: string]: number;
            };
        };
        /**
         * Standing
         * @description A standing booking with its days from today to the booking horizon.
         *
         *     A day that is not listed is still being booked; one whose ride was cancelled is skipped.
         */
        Standing: {
            /** Standing Id */
            standing_id: string;
            rider: components["schemas"]["RiderRef"];
            /** Weekday */
            weekday: number;
            origin: components["schemas"]["PlaceRef"];
            destination: components["schemas"]["PlaceRef"];
            party: components["schemas"]["Party"];
            needs: components["schemas"]["Needs"] | null;
            /**
             * Mode
             * @enum {string}
             */
            mode: "depart" | "arrive";
            /** Minutes */
            minutes: number;
            /** Way Home */
            way_home: ("none" | "open") | number;
            /**
             * From Day
             * Format: date
             */
            from_day: string;
            /** Until Day */
            until_day: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Days */
            days: components["schemas"]["StandingDay"][];
        };
        /**
         * StandingAsked
         * @description The same ride every week. A closing day is left out; a single day can be skipped.
         * @example {
         *       "destination": {
         *         "place_id": "clinic"
         *       },
         *       "minutes": 600,
         *       "mode": "arrive",
         *       "origin": {
         *         "place_id": "home-hagigaoka-02"
         *       },
         *       "rider_id": "r-028",
         *       "seats": 1,
         *       "way_home": "open",
         *       "weekday": 3
         *     }
         */
        StandingAsked: {
            /** Rider Id */
            rider_id: string;
            /**
             * Weekday
             * @description Monday is 0
             * @example 3
             */
            weekday: number;
            origin: components["schemas"]["PlaceAsked"];
            destination: components["schemas"]["PlaceAsked"];
            /**
             * Seats
             * @description Riders on a seat, the asking rider included
             * @example 1
             */
            seats: number;
            /**
             * Wheelchairs
             * @description Riders in a wheelchair
             * @default 0
             */
            wheelchairs?: number;
            /**
             * Parcels
             * @description Parcels that travel along, or alone
             * @default 0
             */
            parcels?: number;
            /** @description Null: those the rider is registered with */
            needs?: components["schemas"]["NeedsAsked"] | null;
            /**
             * Mode
             * @description Whether `minutes` is when to leave or when to be there
             * @enum {string}
             */
            mode: "depart" | "arrive";
            /**
             * Minutes
             * @description Since midnight
             * @example 570
             */
            minutes: number;
            /**
             * Way Home
             * @description None, an open return, or when to leave for home in minutes since midnight
             * @default none
             */
            way_home?: ("none" | "open") | number;
            /**
             * From Day
             * @description Null: from today on
             */
            from_day?: string | null;
            /**
             * Until Day
             * @description The last day; null: without end
             */
            until_day?: string | null;
        };
        /**
         * StandingDay
         * @description What became of a day. `message` tells the rider why there is no ride (closed, refused).
         */
        StandingDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Status
             * @enum {string}
             */
            status: "booked" | "skipped" | "closed" | "refused";
            /**
             * Booking Id
             * @description The ride out; its way home is named by the booking
             */
            booking_id: string | null;
            /**
             * Reason
             * @example no_capacity
             */
            reason: string | null;
            message: components["schemas"]["Words"] | null;
        };
        /**
         * Stop
         * @description A place where the vehicle halts, for one or more visits.
         *
         *     `arrival` and `departure` are planned times, of a stop that is done the last ones planned.
         */
        Stop: {
            /** Stop Id */
            stop_id: string;
            place: components["schemas"]["PlaceRef"];
            /**
             * State
             * @enum {string}
             */
            state: "done" | "current" | "planned";
            /**
             * Arrival
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            arrival: string;
            /**
             * Departure
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            departure: string;
            /** Actual Arrival */
            actual_arrival: string | null;
            /** Visits */
            visits: components["schemas"]["Visit"][];
        };
        /**
         * StopAdded
         * @description A new (virtual) stop; a purpose of the demand leads to it if it leads to places of its `kind`.
         */
        StopAdded: {
            /** Id */
            id: string;
            /** Name */
            name: components["schemas"]["Name"] | string;
            /** Lon */
            lon: number;
            /** Lat */
            lat: number;
            /**
             * Kind
             * @default terminal
             * @enum {string}
             */
            kind?: "home" | "address" | "office" | "terminal" | "shop" | "hospital" | "pharmacy" | "post" | "welfare" | "culture" | "leisure" | "housing" | "depot" | "stop";
        };
        /**
         * Study
         * @description A study. `results` come draw by draw while it runs; `failure` says why it failed and what to do.
         */
        Study: {
            /** Study Id */
            study_id: string;
            /** Names */
            names: components["schemas"]["Words"][];
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            /** Phase */
            phase: ("comparison" | "frontier") | null;
            /** Done */
            done: number;
            /** Total */
            total: number;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Made By */
            made_by: string;
            /** @description null where it was not wanted */
            asked: components["schemas"]["StudyAsked"] | null;
            results: components["schemas"]["StudyResults"] | null;
            failure: components["schemas"]["Words"] | null;
        };
        /**
         * StudyAsked
         * @description Scenarios to be run beside one another: each is the difference to the town as it is.
         *
         *     They are compared with the town as it is or, without `as_it_is`, with the first of them. A scenario's `base` and
         *     `demand.path` are names of files and belong to the command line.
         * @example {
         *       "as_it_is": true,
         *       "frontier": {
         *         "more": 1,
         *         "standard": "acceptance >= 0.95, wait_p90 <= 900",
         *         "trims": [
         *           0,
         *           60
         *         ]
         *       },
         *       "scenarios": [
         *         {
         *           "days": {
         *             "from": "2026-11-26",
         *             "service_days": 5
         *           },
         *           "fleet": {
         *             "remove": [
         *               "bus-2"
         *             ]
         *           },
         *           "name": "バス1台",
         *           "run": {
         *             "draws": 3
         *           }
         *         }
         *       ]
         *     }
         */
        StudyAsked: {
            /** Scenarios */
            scenarios: components["schemas"]["ScenarioForm"][];
            /**
             * As It Is
             * @default true
             */
            as_it_is?: boolean;
            frontier?: components["schemas"]["FrontierAsked"] | null;
        };
        /**
         * StudyBase
         * @description The town as it is: what is shown as "now" beside the fields of a scenario.
         */
        StudyBase: {
            /** Vehicles */
            vehicles: components["schemas"]["BaseVehicle"][];
            /** Lines */
            lines: components["schemas"]["BaseLine"][];
            /** Areas */
            areas: components["schemas"]["Named"][];
            rules: components["schemas"]["BaseRules"];
            /** Seasons */
            seasons: components["schemas"]["Named"][];
            /** Road Classes */
            road_classes: components["schemas"]["BaseRoadClass"][];
            /** Destinations */
            destinations: components["schemas"]["BaseDestination"][];
            defaults: components["schemas"]["BaseDefaults"];
            /** Recorded Days */
            recorded_days: string[];
            /**
             * Today
             * Format: date
             */
            today: string;
        };
        /**
         * StudyCheck
         * @description What a study would run: its scenarios, base first, and how many days are simulated in all, at most. With
         *     findings it cannot be run; then `runs` is null and `scenarios` empty.
         */
        StudyCheck: {
            /** Findings */
            findings: components["schemas"]["ScenarioFinding"][];
            /** Runs */
            runs: number | null;
            /** Scenarios */
            scenarios: components["schemas"]["ScenarioCompared"][];
        };
        /**
         * StudyResults
         * @description What came of a study so far: the comparison in the draws that are over for all scenarios, and the frontier.
         */
        StudyResults: {
            /** Comparison */
            comparison: {
                [key: string]: unknown;
            };
            /** Draws Done */
            draws_done: number;
            /** Frontier */
            frontier: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * StudySummary
         * @description How far a study is. `names` are those of its scenarios, base first; `done` of `total` simulated days are over,
         *     those of the search for the frontier among them, which may leave some out.
         */
        StudySummary: {
            /** Study Id */
            study_id: string;
            /** Names */
            names: components["schemas"]["Words"][];
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            /** Phase */
            phase: ("comparison" | "frontier") | null;
            /** Done */
            done: number;
            /** Total */
            total: number;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /** Made By */
            made_by: string;
        };
        /**
         * Tablet
         * @description The tablet that holds a token: lent to one home, or shared at a facility.
         */
        Tablet: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "household" | "shared";
            /** Name */
            name: string;
        };
        /**
         * Town
         * @description What every page needs to know before it asks anything else. `notice` must be shown with the map.
         */
        Town: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /**
             * Timezone
             * @example Asia/Tokyo
             */
            timezone: string;
            /**
             * Language
             * @description What it speaks to whoever asks for none
             * @enum {string}
             */
            language: "ja" | "en";
            notice: components["schemas"]["Words"];
            /**
             * Bounds
             * @description West, south, east, north, degrees
             */
            bounds: [
                number,
                number,
                number,
                number
            ];
            /**
             * Centre
             * @description Longitude, latitude
             */
            centre: [
                number,
                number
            ];
            hours: components["schemas"]["Hours"];
            /** Cutoff Seconds */
            cutoff_seconds: number;
            /** Window Seconds */
            window_seconds: number;
            /** Horizon Days */
            horizon_days: number;
            /**
             * Connection Places
             * @description Ids of places that a line serves and where other services call
             */
            connection_places: string[];
            /**
             * Connection Readings
             * @description The kana of their lines, stops and destinations
             */
            connection_readings: {
                [key: string]: string;
            };
            /** Lines */
            lines: components["schemas"]["Line"][];
            /** Vehicles */
            vehicles: components["schemas"]["VehicleInfo"][];
        };
        /**
         * Try
         * @description One sending. `status` is null when nothing was answered; `failure` then says why.
         */
        Try: {
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /** Milliseconds */
            milliseconds: number;
            /** Status */
            status: number | null;
            /**
             * Failure
             * @example timeout
             */
            failure: string | null;
            /**
             * Answer
             * @description The begin of what was answered
             */
            answer: string;
        };
        /**
         * Turn
         * @description A token of role resident for this one rider, good until `expires_at` (real time).
         */
        Turn: {
            /** Token */
            token: string;
            /**
             * Expires At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            expires_at: string;
            rider: components["schemas"]["Rider"];
        };
        /**
         * TurnAsked
         * @description Who is at the shared tablet, and the PIN that proves it.
         * @example {
         *       "pin": "4072",
         *       "rider_id": "r-028"
         *     }
         */
        TurnAsked: {
            /** Rider Id */
            rider_id: string;
            /**
             * Pin
             * @example 4072
             */
            pin: string;
        };
        /**
         * UndoAsked
         * @description Takes back the vehicle's last report. `event_id` says which one is meant: asked again, nothing more happens.
         * @example {
         *       "event_id": "3f2a9d"
         *     }
         */
        UndoAsked: {
            /** Event Id */
            event_id?: string | null;
        };
        /**
         * UndoneEvent
         * @description The report that was taken back, and the plan's version after that.
         */
        UndoneEvent: {
            /** Vehicle Id */
            vehicle_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "departed" | "arrived" | "boarded" | "no_show" | "alighted" | "position" | "out_of_service" | "back_in_service";
            /** Booking Id */
            booking_id: string | null;
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /** Event Id */
            event_id: string | null;
            /** Version */
            version: number;
        };
        /**
         * Usual
         * @description What a rider usually does. `recent` holds places used last, without home and favourites.
         */
        Usual: {
            /** Favourites */
            favourites: components["schemas"]["PlaceRef"][];
            /** Recent */
            recent: components["schemas"]["PlaceRef"][];
            /** @description Of the last booking */
            party: components["schemas"]["Party"] | null;
            /** @description Of the last booking */
            needs: components["schemas"]["Needs"] | null;
            /**
             * Trips
             * @description Different ones, newest first
             */
            trips: components["schemas"]["UsualTrip"][];
            /**
             * Service Days
             * @description The next days with a line to the rider's home
             */
            service_days: string[];
            /**
             * Closed Days
             * @description Days on which a line would run, but the service is closed
             */
            closed_days: string[];
        };
        /**
         * UsualTrip
         * @description A trip as it was booked, to be asked again.
         */
        UsualTrip: {
            /** Booking Id */
            booking_id: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Weekday
             * @description Monday is 0
             */
            weekday: number;
            origin: components["schemas"]["PlaceRef"];
            destination: components["schemas"]["PlaceRef"];
            party: components["schemas"]["Party"];
            needs: components["schemas"]["Needs"] | null;
            /**
             * Mode
             * @enum {string}
             */
            mode: "depart" | "arrive";
            /**
             * Minutes
             * @description When to leave or to be there, minutes since midnight
             * @example 570
             */
            minutes: number;
            /**
             * Way Home
             * @description A number: when to leave, minutes since midnight
             */
            way_home: ("none" | "open") | number;
        };
        /**
         * VehicleAdded
         * @description One more vehicle, `like` another in everything that is not given; without `like` all of it is needed.
         */
        VehicleAdded: {
            /** Id */
            id: string;
            /** Seats */
            seats?: number | null;
            /** Wheelchairs */
            wheelchairs?: number | null;
            /** Parcels */
            parcels?: number | null;
            /** Seats Per Wheelchair */
            seats_per_wheelchair?: number | null;
            /** Lines */
            lines?: string[] | null;
            /** Shifts */
            shifts?: components["schemas"]["ShiftChange"][] | null;
            /** Like */
            like?: string | null;
            /** Name */
            name?: components["schemas"]["Name"] | string | null;
            /** Kind */
            kind?: ("bus" | "post" | "taxi" | "shuttle") | null;
        };
        /**
         * VehicleChange
         * @description A vehicle that is otherwise as the town has it.
         */
        VehicleChange: {
            /** Id */
            id: string;
            /** Seats */
            seats?: number | null;
            /** Wheelchairs */
            wheelchairs?: number | null;
            /** Parcels */
            parcels?: number | null;
            /** Seats Per Wheelchair */
            seats_per_wheelchair?: number | null;
            /** Lines */
            lines?: string[] | null;
            /** Shifts */
            shifts?: components["schemas"]["ShiftChange"][] | null;
        };
        /**
         * VehicleEventAnswer
         * @description What was recorded, and the plan's version after it (unchanged for a position).
         */
        VehicleEventAnswer: {
            /** Vehicle Id */
            vehicle_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "departed" | "arrived" | "boarded" | "no_show" | "alighted" | "position" | "out_of_service" | "back_in_service";
            /**
             * At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            at: string;
            /**
             * Version
             * @description The plan's version after the event
             */
            version: number;
            /** Event Id */
            event_id?: string | null;
            /**
             * Doubled
             * @description It was known already, and nothing changed
             * @default false
             */
            doubled?: boolean;
        };
        /**
         * VehicleEventAsked
         * @description Something that happened to a vehicle. `at` defaults to the service's time now.
         *
         *     boarded, no_show and alighted need `booking_id`; position needs `lon` and `lat`; arrived may name
         *     the stop that was reached, and departed the stop it drives to. `event_id` is the sender's own name for the
         *     event: sent again under it, the event is answered again and changes nothing. A driver's no_show needs `called`.
         * @example {
         *       "booking_id": "b4d1f00c2",
         *       "event_id": "3f2a9c",
         *       "kind": "boarded"
         *     }
         * @example {
         *       "kind": "position",
         *       "lat": 43.233,
         *       "lon": 143.296
         *     }
         */
        VehicleEventAsked: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "departed" | "arrived" | "boarded" | "no_show" | "alighted" | "position" | "out_of_service" | "back_in_service";
            /** Event Id */
            event_id?: string | null;
            /** At */
            at?: string | null;
            /** Booking Id */
            booking_id?: string | null;
            /** Stop Id */
            stop_id?: string | null;
            /** Lon */
            lon?: number | null;
            /** Lat */
            lat?: number | null;
            /**
             * Called
             * @description Of a no_show: the driver has called the rider
             * @default false
             */
            called?: boolean;
        };
        /**
         * VehicleEventsAsked
         * @description What happened while the line was gone, or what was written on paper; each with its own time.
         * @example {
         *       "events": [
         *         {
         *           "at": "2026-11-26T10:02:10+09:00",
         *           "event_id": "3f2a9c",
         *           "kind": "arrived"
         *         },
         *         {
         *           "at": "2026-11-26T10:03:00+09:00",
         *           "booking_id": "b4d1f00c2",
         *           "event_id": "3f2a9d",
         *           "kind": "boarded"
         *         }
         *       ]
         *     }
         */
        VehicleEventsAsked: {
            /** Events */
            events: components["schemas"]["VehicleEventAsked"][];
        };
        /**
         * VehicleInfo
         * @description A vehicle of the town, whatever the day.
         */
        VehicleInfo: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Colour */
            colour: string;
            /** Kind */
            kind: string;
            capacity: components["schemas"]["Party"];
        };
        /**
         * VehicleNow
         * @description A vehicle as it is now. `position` is null before it was ever known.
         */
        VehicleNow: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Colour */
            colour: string;
            /** Kind */
            kind: string;
            capacity: components["schemas"]["Party"];
            /**
             * Status
             * @enum {string}
             */
            status: "idle" | "driving" | "at_stop" | "break" | "out_of_service";
            position: components["schemas"]["Lonlat"] | null;
            load: components["schemas"]["Party"];
        };
        /**
         * VehicleRef
         * @description A vehicle as a page names and draws it.
         */
        VehicleRef: {
            /** Id */
            id: string;
            name: components["schemas"]["Words"];
            /** Colour */
            colour: string;
        };
        /**
         * Visit
         * @description One pickup, drop-off or break at a stop. `promise` is the window, for a drop-off null.
         */
        Visit: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "pickup" | "dropoff" | "break";
            /** Booking Id */
            booking_id: string | null;
            /** Rider Name */
            rider_name: string | null;
            party: components["schemas"]["Party"] | null;
            needs: components["schemas"]["Needs"] | null;
            promise: components["schemas"]["Window"] | null;
            /** Done At */
            done_at: string | null;
            /**
             * Outcome
             * @description How a done visit ended: boarded, alighted, no_show, taken
             */
            outcome?: string | null;
            /**
             * Messages
             * @description Of a pickup: what the rider told the driver
             */
            messages: components["schemas"]["Message"][];
            /** Visit Id */
            visit_id: string;
            /**
             * Phone
             * @description The rider's number, for those who may call; null for a planner
             */
            phone?: string | null;
            /**
             * Note
             * @description What the office noted of this rider and of this ride
             */
            note?: string | null;
            /**
             * No Show From
             * @description Of a pickup: from when the rider may be recorded as absent
             */
            no_show_from?: string | null;
            /** @description What is to be caught or met here, on this end of the ride */
            connection?: components["schemas"]["Connection"] | null;
            /** @description The rider's own place, where the vehicle halts at a stop for it */
            door?: components["schemas"]["Words"] | null;
        };
        /**
         * WayHomeAsked
         * @description The way home: an offer of its own, or open: held as the last ride of the day until the rider calls it.
         */
        WayHomeAsked: {
            /** Offer Id */
            offer_id?: string | null;
            /** Open */
            open?: true | null;
        };
        /**
         * Webhook
         * @description An address that is told. Its times are real ones, also in a demo.
         *
         *     `disabled_why`: `failing` for five days, `gone` (it answered 410), or `by_hand`. Meanwhile its messages wait.
         */
        Webhook: {
            /** Webhook Id */
            webhook_id: string;
            /** Name */
            name: string;
            /** Url */
            url: string;
            /** Kinds */
            kinds: ("booking.booked" | "booking.changed" | "booking.promise_broken" | "booking.promise_mended" | "booking.cancelled" | "booking.restored" | "booking.boarded" | "booking.alighted" | "booking.no_show" | "booking.report_undone")[];
            /** Partner Id */
            partner_id: string | null;
            /**
             * Made At
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            made_at: string;
            /**
             * Failing Since
             * @description Since when every try has failed
             */
            failing_since: string | null;
            /** Disabled At */
            disabled_at: string | null;
            /** Disabled Why */
            disabled_why: ("failing" | "gone" | "by_hand") | null;
            /**
             * Old Secret Until
             * @description Until when messages are signed with the secret before, too
             */
            old_secret_until: string | null;
            /**
             * Waiting
             * @description Messages that are still to be delivered
             */
            waiting: number;
        };
        /**
         * WebhookAsked
         * @description An address to tell.
         * @example {
         *       "name": "町立病院",
         *       "url": "https://clinic.example/noriai"
         *     }
         * @example {
         *       "kinds": [
         *         "booking.booked",
         *         "booking.cancelled"
         *       ],
         *       "name": "町立病院",
         *       "partner_id": "partner-1f3a9c02",
         *       "url": "https://clinic.example/noriai"
         *     }
         */
        WebhookAsked: {
            /** Name */
            name: string;
            /**
             * Url
             * @description An https:// address that can be reached from anywhere
             * @example https://clinic.example/noriai
             */
            url: string;
            /**
             * Kinds
             * @description Which messages; none named is all of them
             */
            kinds?: ("booking.booked" | "booking.changed" | "booking.promise_broken" | "booking.promise_mended" | "booking.cancelled" | "booking.restored" | "booking.boarded" | "booking.alighted" | "booking.no_show" | "booking.report_undone")[];
            /**
             * Partner Id
             * @description Only what this partner booked
             */
            partner_id?: string | null;
        };
        /**
         * WebhookChanged
         * @description What is to be otherwise; what is left out stays. Enabled again, what waited is sent.
         * @example {
         *       "enabled": true
         *     }
         * @example {
         *       "kinds": [
         *         "booking.no_show"
         *       ]
         *     }
         */
        WebhookChanged: {
            /** Name */
            name?: string | null;
            /** Url */
            url?: string | null;
            /** Kinds */
            kinds?: ("booking.booked" | "booking.changed" | "booking.promise_broken" | "booking.promise_mended" | "booking.cancelled" | "booking.restored" | "booking.boarded" | "booking.alighted" | "booking.no_show" | "booking.report_undone")[] | null;
            /** Enabled */
            enabled?: boolean | null;
        };
        /**
         * WebhookSecret
         * @description A webhook with its new secret, which is shown this once. Messages are signed with it as the Standard Webhooks
         *     specification says, and a library of that name checks them.
         */
        WebhookSecret: {
            webhook: components["schemas"]["Webhook"];
            /**
             * Secret
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        /**
         * Window
         * @description From `start` to `end`, both included.
         */
        Window: {
            /**
             * Start
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            start: string;
            /**
             * End
             * Format: date-time
             * @example 2026-11-26T10:00:00+09:00
             */
            end: string;
        };
        /**
         * Words
         * @description One text in both languages.
         */
        Words: {
            /** Ja */
            ja: string;
            /** En */
            en: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_town: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Town"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_places: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_layer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": unknown;
                };
            };
            /** @description No such address / そのアドレスはありません (`/problems/unknown-address`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The clock shows real time / 時計は実際の時刻です (`/problems/clock-is-real`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_riders: {
        parameters: {
            query?: {
                /** @description Part of a name, its reading, a phone number, an id */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiderCard"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiderAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiderCard"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rider of that name is there already / 同じ名前の利用者がいます (`/problems/rider-exists`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); How to name a place / 場所の示し方が違います (`/problems/place-form`); Not a finite number / 数になっていません (`/problems/not-a-number`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); Outside the area / 運行区域の外です (`/problems/outside-area`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiderCard"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_rider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiderChanged"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiderCard"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rider of the town's own list / 町の名簿の利用者です (`/problems/rider-of-town`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); How to name a place / 場所の示し方が違います (`/problems/place-form`); Not a finite number / 数になっていません (`/problems/not-a-number`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); Outside the area / 運行区域の外です (`/problems/outside-area`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingNoteAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); How to name a place / 場所の示し方が違います (`/problems/place-form`); Exactly one time / 時刻の指定は一つだけです (`/problems/one-time-needed`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); Not a finite number / 数になっていません (`/problems/not-a-number`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); Outside the area / 運行区域の外です (`/problems/outside-area`); Pickup and destination are the same / 乗る場所と降りる場所が同じです (`/problems/same-place`); That time has passed / 時刻が過ぎています (`/problems/in-the-past`); Outside service hours / 運行時間の外です (`/problems/outside-hours`); Too late to book for that time / 締め切りを過ぎています (`/problems/after-cutoff`); No service that day / 運休日です (`/problems/closed-day`); No line runs there that day / その日はこの区域の便がありません (`/problems/no-service-that-day`); Too far ahead / まだ予約を受け付けていません (`/problems/too-far-ahead`); Not among those who may ride / 利用の対象ではありません (`/problems/not-eligible`); Nobody to carry / 人数がありません (`/problems/party-empty`); Too many at once / 人数が多すぎます (`/problems/party-too-large`); Whose ride is it? / どなたの予約か分かりません (`/problems/rider-needed`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`); No service because of the weather / 天候のため運休しています (`/problems/closed-for-weather`); That place is closed for the day / その場所は今日は使えません (`/problems/stop-closed`); No such departure / その便はありません (`/problems/unknown-departure`); The connection is elsewhere / 乗り継ぎの場所が違います (`/problems/connection-elsewhere`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bookings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    book: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each booking, 1 to 200 characters */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`); No Idempotency-Key / Idempotency-Key がありません (`/problems/no-idempotency-key`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's offer / ほかの方への案内です (`/problems/not-your-offer`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown offer / その便の案内は見つかりません (`/problems/unknown-offer`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The offer was already booked / この案内は予約済みです (`/problems/offer-used`); Somebody was quicker / 先にほかの予約が入りました (`/problems/offer-gone`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The offer has expired / 案内の期限が切れました (`/problems/offer-expired`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); The Idempotency-Key was used for something else / Idempotency-Key が別の内容に使われました (`/problems/key-reused`); How to ask for the way home / 帰りの示し方が違います (`/problems/way-home-form`); The way home does not fit the ride out / 帰りの便が行きの便と合いません (`/problems/way-home-unfit`); No service because of the weather / 天候のため運休しています (`/problems/closed-for-weather`); That place is closed for the day / その場所は今日は使えません (`/problems/stop-closed`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`); Too many open bookings that day / その日の予約が多すぎます (`/problems/too-many-open`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The booking cannot be cancelled any more / この予約は取り消せません (`/problems/not-cancellable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_departures: {
        parameters: {
            query: {
                /** @description One of the town's `connection_places` */
                place: string;
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departures"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown place / その場所は登録されていません (`/problems/unknown-place`); Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimate_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallEstimate"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ride has its time already / 時刻を決めてある予約です (`/problems/not-open-return`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    call_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each call, 1 to 200 characters */
                "idempotency-key"?: string | null;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description No Idempotency-Key / Idempotency-Key がありません (`/problems/no-idempotency-key`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ride has its time already / 時刻を決めてある予約です (`/problems/not-open-return`); No earlier bus / これより早い便はありません (`/problems/no-earlier-bus`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); The Idempotency-Key was used for something else / Idempotency-Key が別の内容に使われました (`/problems/key-reused`); No service because of the weather / 天候のため運休しています (`/problems/closed-for-weather`); That place is closed for the day / その場所は今日は使えません (`/problems/stop-closed`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The booking cannot be brought back / 予約を元に戻せません (`/problems/cannot-restore`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); No service because of the weather / 天候のため運休しています (`/problems/closed-for-weather`); That place is closed for the day / その場所は今日は使えません (`/problems/stop-closed`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bus"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_phrases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phrase"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell_driver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's booking / ほかの方の予約です (`/problems/not-your-booking`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late to tell the driver / もう運転手に伝えられません (`/problems/too-late-to-tell`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Unknown phrase / その言葉は一覧にありません (`/problems/unknown-phrase`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_usual: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usual"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_favourite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
                place_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRef"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many favourites / お気に入りがいっぱいです (`/problems/too-many-favourites`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Unknown place / その場所は登録されていません (`/problems/unknown-place`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_favourite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
                place_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRef"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calendar: {
        parameters: {
            query?: {
                /** @description Only this rider's */
                rider_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    share_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unshare_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown rider / その方は登録されていません (`/problems/unknown-rider`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_shared_calendar: {
        parameters: {
            query?: {
                /** @description Accept-Language or the town's when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description No such address / そのアドレスはありません (`/problems/unknown-address`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_standing: {
        parameters: {
            query?: {
                /** @description Only this rider's */
                rider_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description So that a call whose answer was lost may be repeated */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`); No Idempotency-Key / Idempotency-Key がありません (`/problems/no-idempotency-key`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is one like it already / 同じ定期予約がもうあります (`/problems/standing-exists`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); How to name a place / 場所の示し方が違います (`/problems/place-form`); Not a date / 日付として読めません (`/problems/not-a-date`); Not a finite number / 数になっていません (`/problems/not-a-number`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); Outside the area / 運行区域の外です (`/problems/outside-area`); Pickup and destination are the same / 乗る場所と降りる場所が同じです (`/problems/same-place`); Outside service hours / 運行時間の外です (`/problems/outside-hours`); No service that day / 運休日です (`/problems/closed-day`); No line runs there that day / その日はこの区域の便がありません (`/problems/no-service-that-day`); Not among those who may ride / 利用の対象ではありません (`/problems/not-eligible`); Nobody to carry / 人数がありません (`/problems/party-empty`); Too many at once / 人数が多すぎます (`/problems/party-too-large`); Whose ride is it? / どなたの予約か分かりません (`/problems/rider-needed`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`); Too far ahead / まだ予約を受け付けていません (`/problems/too-far-ahead`); That time has passed / 時刻が過ぎています (`/problems/in-the-past`); Too late to book for that time / 締め切りを過ぎています (`/problems/after-cutoff`); No such weekday in that period / その期間に当たる日がありません (`/problems/standing-period`); The way home is before the way there / 帰りが行きより早くなっています (`/problems/way-home-too-early`); The Idempotency-Key was used for something else / Idempotency-Key が別の内容に使われました (`/problems/key-reused`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: {
                /** @description Whether its rides to come are cancelled as well */
                cancel_booked?: boolean;
            };
            header?: never;
            path: {
                standing_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's standing booking / ほかの方の定期予約です (`/problems/not-your-standing`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown standing booking / その定期予約は見つかりません (`/problems/unknown-standing`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                standing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's standing booking / ほかの方の定期予約です (`/problems/not-your-standing`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown standing booking / その定期予約は見つかりません (`/problems/unknown-standing`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The standing booking has ended / この定期予約は終わっています (`/problems/standing-over`); The booking cannot be cancelled any more / この予約は取り消せません (`/problems/not-cancellable`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a day of the standing booking / 定期予約の日ではありません (`/problems/not-a-standing-day`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unskip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                standing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's standing booking / ほかの方の定期予約です (`/problems/not-your-standing`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown standing booking / その定期予約は見つかりません (`/problems/unknown-standing`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The standing booking has ended / この定期予約は終わっています (`/problems/standing-over`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a day of the standing booking / 定期予約の日ではありません (`/problems/not-a-standing-day`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceMade"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_enrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown tablet / そのタブレットは登録されていません (`/problems/unknown-device`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This tablet was taken back / そのタブレットは取り消されています (`/problems/device-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown tablet / そのタブレットは登録されていません (`/problems/unknown-device`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinMade"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown code / そのコードは見つかりません (`/problems/unknown-code`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This code has been used / そのコードはもう使われています (`/problems/code-used`); This secret is in use / その鍵はもう使われています (`/problems/secret-taken`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This code has expired / コードの期限が過ぎています (`/problems/code-expired`) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_turn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Turn"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Not a rider of yours / この方の予約はできません (`/problems/not-your-rider`); Wrong PIN / 暗証番号がちがいます (`/problems/wrong-pin`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No PIN yet / 暗証番号がまだありません (`/problems/no-pin`); This tablet was taken back / そのタブレットは取り消されています (`/problems/device-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`); Too many wrong PINs / 暗証番号を続けてまちがえました (`/problems/pin-locked`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_turn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_plan: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_vehicles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleNow"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_manifest: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedVehicle"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's vehicle / ほかの車両です (`/problems/not-your-vehicle`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleEventAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleEventAnswer"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's vehicle / ほかの車両です (`/problems/not-your-vehicle`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`); Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That does not fit what the vehicle is doing / その記録は今の運行と合いません (`/problems/event-refused`); The event_id was used for another event / event_id が別の記録に使われました (`/problems/event-id-reused`); No service that day / その日は運行がありません (`/problems/unknown-day`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); The event lacks something / 記録に足りないものがあります (`/problems/event-incomplete`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); Not a finite number / 数になっていません (`/problems/not-a-number`); Unknown stop / その停車場所はありません (`/problems/unknown-stop`); That time has not come yet / まだ来ていない時刻です (`/problems/event-in-future`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_many: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleEventsAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredEvents"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's vehicle / ほかの車両です (`/problems/not-your-vehicle`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); The event lacks something / 記録に足りないものがあります (`/problems/event-incomplete`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); Not a finite number / 数になっていません (`/problems/not-a-number`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneEvent"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's vehicle / ほかの車両です (`/problems/not-your-vehicle`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); The record cannot be taken back / その記録は取り消せません (`/problems/cannot-undo`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_manifest_paper: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
                /** @description The language that comes first; Accept-Language when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A4 pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`); Somebody else's vehicle / ほかの車両です (`/problems/not-your-vehicle`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consequences"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`); Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveDone"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`); Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`); The plan has changed meanwhile / その間に運行表が変わりました (`/problems/plan-moved`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinToVehicleAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`); Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown booking / その予約は見つかりません (`/problems/unknown-booking`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consequences"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); No time for the shift / 勤務の時刻がありません (`/problems/shift-form`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftDone"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); No time for the shift / 勤務の時刻がありません (`/problems/shift-form`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_break: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consequences"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); No time for the shift / 勤務の時刻がありません (`/problems/shift-form`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_break: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakDone"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown vehicle / その車両はありません (`/problems/unknown-vehicle`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); No time for the shift / 勤務の時刻がありません (`/problems/shift-form`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_closures: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMade"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); Not a finite number / 数になっていません (`/problems/not-a-number`); How to say what is closed / 閉じるものの示し方が違います (`/problems/closure-form`); Not a span that can be closed / その時間帯は閉じられません (`/problems/closure-span`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); No road between those points / その二点のあいだに道路がありません (`/problems/no-such-road`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_closure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosurePreview"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`); A time without an offset / 時刻に時差がありません (`/problems/time-without-offset`); Not a time / 時刻として読めません (`/problems/not-a-time`); Not a finite number / 数になっていません (`/problems/not-a-number`); How to say what is closed / 閉じるものの示し方が違います (`/problems/closure-form`); Not a span that can be closed / その時間帯は閉じられません (`/problems/closure-span`); Unknown place / その場所は登録されていません (`/problems/unknown-place`); No road between those points / その二点のあいだに道路がありません (`/problems/no-such-road`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closure_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureLifted"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown closure / その通行止め・運休は見つかりません (`/problems/unknown-closure`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No service that day / その日は運行がありません (`/problems/unknown-day`); That change is not possible / その変更はできません (`/problems/change-refused`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown call / その連絡は見つかりません (`/problems/unknown-call`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    untell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown call / その連絡は見つかりません (`/problems/unknown-call`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_alerts: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
                /** @description Also those that somebody has seen to */
                done?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    see_to: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description That alert is gone / その注意はもうありません (`/problems/unknown-alert`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bring_back: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_log: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
                /** @description The `next` of the page before */
                after?: number | null;
                /** @description Only these kinds */
                kind?: string[] | null;
                /** @description Part of a name, of a vehicle, or of the words */
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_log_file: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_notes: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown note / その申し送りは見つかりません (`/problems/unknown-note`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown note / その申し送りは見つかりません (`/problems/unknown-note`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last `id` received; without it, from now on */
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events; `data` of each is a LiveEvent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveEvent"];
                };
            };
            /** @description Last-Event-ID is not right / Last-Event-ID が正しくありません (`/problems/bad-event-number`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gtfs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GTFS Schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description You have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_realtime: {
        parameters: {
            query?: {
                /** @description JSON to read by eye */
                format?: "json" | null;
            };
            header?: never;
            path: {
                name: "vehicle-positions" | "trip-updates" | "alerts";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GTFS Realtime */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-protobuf": unknown;
                    "application/json": unknown;
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_discovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GOFS 1.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description You have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                language: "ja" | "en";
                name: "gofs_versions" | "system_information" | "service_brands" | "vehicle_types" | "zones" | "operating_rules" | "calendars" | "booking_rules";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GOFS 1.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description You have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_wait_time: {
        parameters: {
            query: {
                pickup_lat: number;
                pickup_lon: number;
                drop_off_lat?: number | null;
                drop_off_lon?: number | null;
                /** @description The only one there is, or left out */
                brand_id?: string | null;
            };
            header?: never;
            path: {
                language: "ja" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GOFS 1.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Not a finite number / 数になっていません (`/problems/not-a-number`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_figures: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD; the service's today when left out */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_study: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyCheck"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_studies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudySummary"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_study: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); The scenarios are not right / シナリオに誤りがあります (`/problems/scenario-findings`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`); Too many studies at once / 試算が立て込んでいます (`/problems/too-many-studies`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study_base: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyBase"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study: {
        parameters: {
            query?: {
                /** @description false leaves out what was asked, which may hold megabytes of trips */
                asked?: boolean;
            };
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_study: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_study: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_simulated_day: {
        parameters: {
            query: {
                /** @description A day of the scenario */
                date: string;
                /** @description As they are compared: 0 is the base */
                scenario?: number;
                draw?: number;
            };
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedDay"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`); The study has no such day / その試算にその日はありません (`/problems/unknown-study-day`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The simulated days are gone / 計算した日が残っていません (`/problems/study-days-gone`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a date / 日付として読めません (`/problems/not-a-date`); The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study_page: {
        parameters: {
            query?: {
                /** @description Accept-Language or the town's when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The study has no results yet / 試算の結果がまだありません (`/problems/study-not-ready`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study_paper: {
        parameters: {
            query?: {
                /** @description Accept-Language or the town's when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A4 pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The study has no results yet / 試算の結果がまだありません (`/problems/study-not-ready`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study_trips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The study has no results yet / 試算の結果がまだありません (`/problems/study-not-ready`); The simulated days are gone / 計算した日が残っていません (`/problems/study-days-gone`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_study_trips_parquet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                study_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown study / その試算は見つかりません (`/problems/unknown-study`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The study has no results yet / 試算の結果がまだありません (`/problems/study-not-ready`); The simulated days are gone / 計算した日が残っていません (`/problems/study-days-gone`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A month or a year */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_record_page: {
        parameters: {
            query?: {
                /** @description Accept-Language or the town's when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                /** @description A month or a year */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no service in this period / この期間の実績はありません (`/problems/no-service-days`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_record_paper: {
        parameters: {
            query?: {
                /** @description Accept-Language or the town's when left out */
                language?: ("ja" | "en") | null;
            };
            header?: never;
            path: {
                /** @description A month or a year */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A4 pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no service in this period / この期間の実績はありません (`/problems/no-service-days`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_partners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_partner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerToken"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_partner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    limit_partner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerChanged"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This partner was taken back / その連携先は取り消されています (`/problems/partner-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_rider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This partner was taken back / その連携先は取り消されています (`/problems/partner-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); Unknown rider / その方は登録されていません (`/problems/unknown-rider`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_rider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
                rider_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This partner was taken back / その連携先は取り消されています (`/problems/partner-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_partner_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerToken"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This partner was taken back / その連携先は取り消されています (`/problems/partner-revoked`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown partner / その連携先は登録されていません (`/problems/unknown-partner`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many webhooks / 通知先が多すぎます (`/problems/too-many-webhooks`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); No messages can be sent there / その送り先には通知できません (`/problems/webhook-address`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChanged"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not valid JSON / JSON として読めません (`/problems/malformed-json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large / 本文が大きすぎます (`/problems/body-too-large`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type / 本文の種類が違います (`/problems/not-json`) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`); No messages can be sent there / その送り先には通知できません (`/problems/webhook-address`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_webhook_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /** @description Only those */
                status?: ("waiting" | "delivered" | "failed") | null;
                /** @description Only messages older than this one */
                before?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"][];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`); Unknown message / その通知は見つかりません (`/problems/unknown-message`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_message_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`); Unknown message / その通知は見つかりません (`/problems/unknown-message`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_failed_messages_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentAgain"];
                };
            };
            /** @description No token / ログインが必要です (`/problems/no-token`); Unknown token / このアドレスは使えません (`/problems/unknown-token`); Your turn is over / 使う時間が終わりました (`/problems/turn-over`) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed in your role / この操作は許可されていません (`/problems/wrong-role`) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown webhook / その通知先は登録されていません (`/problems/unknown-webhook`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many calls / 呼び出しが多すぎます (`/problems/too-many-calls`) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_problems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemExplained"][];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemExplained"];
                };
            };
            /** @description No such problem / その種類の問題はありません (`/problems/unknown-problem`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is not right / 入力に誤りがあります (`/problems/invalid-input`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A mistake of the service / サービス側の誤りです (`/problems/internal-error`) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready yet / 準備中です (`/problems/not-ready`); The database cannot be reached / いまは記録できません (`/problems/database-away`); The service is busy / 混み合っています (`/problems/busy`) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    booking_toldbooking_post: {
        parameters: {
            query?: never;
            header: {
                /** @description The message's id, the same however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": number;
                /** @description By the webhook's secret: `v1,…`; two while it is changed */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingMessage"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is sent again later */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
