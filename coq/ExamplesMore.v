(* Values of the definitions of StatementsNew.v and StatementsPlanted.v, as in Examples.v. *)
From Coq Require Import ZArith List QArith Qabs String.
From ExactParity Require Import Statements StatementsNew StatementsSparse StatementsPlanted.
Import ListNotations.
Open Scope Q_scope.
Set Printing Width 200.
Definition shown (q : Q) : Z * Z := let r := Qred q in (Qnum r, Zpos (Qden r)).

(* parities of all but a coordinates: a = 1, 2, 3, even and odd d, with the biases of new-almost-full-delta *)
Compute ("delta --dimension 6 --degree 5 --bias -2"%string, shown (Delta_partial 6 5 (-(2)))).
Compute ("delta --dimension 7 --degree 6 --bias -1"%string, shown (Delta_partial 7 6 (-(1)))).
Compute ("delta --dimension 8 --degree 6 --bias 0"%string, shown (Delta_partial 8 6 0)).
Compute ("delta --dimension 7 --degree 5 --bias -1"%string, shown (Delta_partial 7 5 (-(1)))).
Compute ("delta --dimension 8 --degree 5 --bias -2"%string, shown (Delta_partial 8 5 (-(2)))).
Compute ("delta --dimension 9 --degree 6 --bias -1"%string, shown (Delta_partial 9 6 (-(1)))).
Compute ("delta --dimension 6 --bias 0"%string, shown (central_even 3)).
Compute ("delta --dimension 10 --bias 0"%string, shown (central_even 5)).
Compute ("delta --dimension 4 --degree 3 --bias -2"%string, shown (Delta_partial 4 3 (-(2)))).
(* ReLU6, planted bits, the label's mean on each part of D_A, a network, one step of descent *)
Compute ("= 0"%string, shown (relu6 (-(1)))).
Compute ("= 3/2"%string, shown (relu6 (3 # 2))).
Compute ("= 6"%string, shown (relu6 7)).
Compute ("= 0"%string, shown (relu6_slope 7)).
Compute ("= -1"%string, shown (inject_Z (character [true; false; true] (plant [true; true; false] (-1) [1; 1;
  1]%Z)))).
Compute ("= -1/2"%string, shown (planted 3 [true; true; true] (fun s => inject_Z (nth 0 s 0%Z) * (1 # 2) - (1 # 2)))).
Compute ("= 1"%string, shown (planted 2 [true; false] (fun s => inject_Z (character [true; false] s * nth 0 s 0%Z)))).
Compute ("= 1/2"%string, shown (mixture 3 [true; true; true] (fun s => inject_Z (character [true; true;
  true] s * nth 0 s 0%Z)))).
Compute ("= 9/8"%string, shown (response 2 (start false [([0; 0; 0; 0], 1 # 24, 27)]) [1; 1; -1; 1]%Z)).
Compute ("= 0"%string, shown (response 2 (start true [([1; 0; -(1); 1], 1 # 24, 27)]) [1; 1; -1; 1]%Z)).
Compute ("= 0"%string, shown (snd (nth 0 (descend 0 2 4 [true; true; true; false] 0 0 (start true [([0; 0; 0;
  0], 1 # 24, 1)])) ([], 0, 0)))).
Compute ("= 2"%string, shown (inject_Z (sum_on [true; false; true] [1; -1; 1]%Z))).
